import type { OutputsText, PackOutputs } from '../../../packs/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';

/**
 * How a report leaves the page by the council's wish. Where it cannot be had, the answers can still be copied, printed and
 * saved, in the order of the form. Each language but English is a file of its own.
 */
export const loadOutputs = async ({ loaded, host, t }: FormWidget): Promise<PackOutputs | undefined> => {
  const { pack, isBuiltIn } = loaded;
  if (!isBuiltIn || pack.kind !== 'evidence') return pack.outputs;
  const read = async (path: string): Promise<unknown> => (await host.assets.json(path)).value;
  const name = `${pack.id}-${pack.kind}`;
  const outputs = (await read(`outputs/${name}.json`).catch(() => undefined)) as PackOutputs | undefined;
  if (!outputs || outputs.text[t.lang] || /^en(-GB)?$/.test(t.lang)) return outputs;
  const words = await read(`i18n/outputs/${name}.${t.lang}.json`).catch(() => ({}));
  return { ...outputs, text: { ...outputs.text, ...(words as PackOutputs['text']) } };
};

/** Its words in the language of the widget. */
export const outputsText = ({ text }: PackOutputs, { t }: FormWidget): OutputsText => {
  const words = text[t.lang] ?? text['en'];
  if (!words) throw new TypeError('outputs.text.en');
  return words;
};
