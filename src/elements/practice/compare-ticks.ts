import type { Practice, PracticeCase, ThresholdPack } from '../../packs/index.js';
import { get } from '../../schema/core.js';
import type { Json } from '../../schema/types.js';

/** What a person ticked beside what the panel ticked; ids in the pack's order. */
export interface ComparedTicks {
  readonly both: readonly string[];
  readonly onlyPanel: readonly string[];
  /** Signs among them. */
  readonly onlyYours: readonly string[];
  /** Questions that both were asked and answered otherwise. */
  readonly otherwise: readonly { readonly id: string; readonly yours: string | undefined; readonly panel: string }[];
}

const textsOf = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A sign stands for its indicators: who chose it has seen what the panel saw. Questions off the person's path are not held against them. */
export const compareTicks = (
  { signs }: Pick<ThresholdPack, 'signs'>,
  { answers: panel }: PracticeCase,
  yours: Json,
  order: readonly string[],
  isOnPath: (question: string) => boolean = () => true,
): ComparedTicks => {
  const chosen = textsOf(get(yours, '/signs'));
  const standFor = new Set(signs.filter(({ id }) => chosen.includes(id)).flatMap((one) => one.standsFor));
  const isTicked = (id: string): boolean => get(yours, `/indicators/${id}/answer`) === 'yes';
  const isPanels = (id: string): boolean => panel.ticked.includes(id);
  const panelSigns = panel.signs ?? [];
  const strangers = signs.filter(
    ({ id, standsFor }) => chosen.includes(id) && !panelSigns.includes(id) && !standsFor.some(isPanels),
  );
  return {
    both: order.filter((id) => isPanels(id) && (isTicked(id) || standFor.has(id))),
    onlyPanel: order.filter((id) => isPanels(id) && !isTicked(id) && !standFor.has(id)),
    onlyYours: [...strangers.map(({ id }) => id), ...order.filter((id) => isTicked(id) && !isPanels(id))],
    otherwise: Object.entries(panel.context).flatMap(([id, answer]) => {
      if (!isOnPath(id)) return [];
      const given = get(yours, `/context/${id}`);
      return given === answer ? [] : [{ id, yours: typeof given === 'string' ? given : undefined, panel: answer }];
    }),
  };
};

/** The words of the cases in a language. */
export const wordsOf = (practice: Practice, lang: string): Practice['text'][string] => {
  const text = practice.text[lang] ?? practice.text['en'];
  if (!text) throw new TypeError('text.en');
  return text;
};
