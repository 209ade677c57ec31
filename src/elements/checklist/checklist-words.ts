import type { FormModel } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { FieldText, Pack, ThresholdPack } from '../../packs/index.js';
import { homeCouncils } from '../../rules/threshold/index.js';
import { PackWords } from '../form-widget/pack-words.js';
import type { LaterModule } from './checklist-widget.js';
import { councilName, textOf } from './reach.js';

/** The words of a checklist's places: the pack's, and those of the catalogue for what no pack says. */
export class ChecklistWords extends PackWords {
  #source: ThresholdPack;
  #say: Translator;
  #later: () => LaterModule | undefined;

  constructor(
    source: ThresholdPack,
    pack: Pack,
    t: Translator,
    model: FormModel,
    later: () => LaterModule | undefined,
  ) {
    super(pack, t, model, new Map());
    this.#source = source;
    this.#say = t;
    this.#later = later;
  }

  protected override given(pattern: string): FieldText | undefined {
    const [, part, id = ''] = pattern.split('/');
    const t = this.#say;
    if (part === 'context') return this.#question(id);
    if (part === 'signs') return { label: t('checklist.signs'), options: textOf(this.#source, t.lang).signs };
    // No place after the first page is on screen before its code is here.
    return this.#later()?.fieldText(this.#source, t, pattern);
  }

  #question(id: string): FieldText {
    const source = this.#source;
    const t = this.#say;
    const { questions, answers } = textOf(source, t.lang);
    const label = questions[id] ?? id;
    if (id !== 'homeCouncil')
      return { label, options: answers, errors: { required: t('checklist.required', { label }) } };
    const councils = homeCouncils(source).map((council) => [council, councilName(source, council, t.lang)]);
    return { label, options: Object.fromEntries(councils) as Record<string, string> };
  }
}
