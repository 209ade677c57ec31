import type { FormModel } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { FieldText, Pack, ThresholdPack, ThresholdText } from '../../packs/index.js';
import { homeCouncils } from '../../rules/threshold/index.js';
import type { Json } from '../../schema/types.js';
import { PackWords } from '../form-widget/pack-words.js';
import type { Judge } from './judge.js';
import { councilName, reach, textOf } from './reach.js';

/** The words of a checklist's places: the pack's, and those of the catalogue for what no pack says. */
export class ChecklistWords extends PackWords {
  #source: ThresholdPack;
  #words: ThresholdText;
  #say: Translator;
  #judge: Judge;

  constructor(judge: Judge, pack: Pack, t: Translator, model: FormModel) {
    super(pack, t, model, new Map());
    const source = judge.home.own;
    this.#judge = judge;
    this.#source = source;
    this.#words = textOf(source, t.lang);
    this.#say = t;
  }

  override option(pattern: string, value: Json): string {
    return pattern === '/suggestion' ? this.#suggestion(value) : super.option(pattern, value);
  }

  protected override given(pattern: string): FieldText | undefined {
    const [, part = '', id = '', inner] = pattern.split('/');
    const { indicators, signs } = this.#words;
    if (part === 'context') return this.#question(id);
    if (part === 'ownView') return this.#ownView(id);
    if (part === 'indicators')
      return inner ? this.#tick(inner) : { label: indicators[id] ?? this.#say('checklist.page.indicators') };
    if (part === 'signs') return { label: this.#say('checklist.signs'), options: signs };
    if (part === 'areas') return { label: this.#say('checklist.page.areas'), options: this.#areas() };
    return part === 'suggestion' ? { label: this.#say('checklist.suggests') } : undefined;
  }

  #question(id: string): FieldText {
    const { questions, answers } = this.#words;
    const label = questions[id] ?? id;
    if (id !== 'homeCouncil') return { label, options: answers, errors: { required: this.#say('checklist.required') } };
    const { lang } = this.#say;
    const councils = homeCouncils(this.#source).map((council) => [council, councilName(this.#source, council, lang)]);
    return { label, options: Object.fromEntries(councils) as Record<string, string> };
  }

  #tick(inner: string): FieldText {
    const { how, answers } = this.#words;
    return inner === 'howKnown'
      ? { label: this.#say('checklist.howKnown'), options: how }
      : { label: this.#say('checklist.answer'), options: answers };
  }

  #areas(): Record<string, string> {
    const { areas } = this.#words;
    return Object.fromEntries(
      Object.entries(areas).flatMap(([dimension, list]) =>
        Object.entries(list).map(([area, words]) => [`${dimension}/${area}`, words]),
      ),
    );
  }

  #ownView(id: string): FieldText | undefined {
    const t = this.#say;
    const { levels, answers } = this.#words;
    const labels = Object.fromEntries(Object.entries(levels).map(([level, { label }]) => [level, label]));
    const roles = ['lead', 'manager', 'chair-of-governors', 'lado'].map((role) => [
      role,
      t.find(`checklist.role.${role}`) ?? role,
    ]);
    const fields: Readonly<Record<string, FieldText>> = {
      level: { label: t('checklist.ownView.level'), options: { ...labels, 'not-sure': answers['not-sure'] ?? '' } },
      reason: {
        label: t('checklist.ownView.reason'),
        hint: t('checklist.ownView.reasonHint', { count: this.#source.override.minCharacters }),
        errors: {
          required: t('checklist.ownView.reasonMissing', { count: this.#source.override.minCharacters }),
          minLength: t('checklist.ownView.reasonMissing', { count: this.#source.override.minCharacters }),
        },
      },
      consulted: {
        label: t('checklist.ownView.consulted'),
        errors: { required: t('checklist.ownView.consultedMissing') },
      },
      consultedRole: {
        label: t('checklist.ownView.role'),
        options: Object.fromEntries(roles) as Record<string, string>,
        errors: { required: t('checklist.ownView.roleMissing') },
      },
    };
    return id === '' ? { label: t('checklist.ownView') } : fields[id];
  }

  /** What was suggested, for check-your-answers and records: what to do, whom to ring, the council's own label. */
  #suggestion(value: Json): string {
    const { rule, level } = value as { readonly rule?: string; readonly level?: number | null };
    const { home, outcome } = this.#judge;
    const { lang } = this.#say;
    const { day, night, page } = reach(home, outcome.value, lang);
    const words = textOf(home.rules, lang);
    const label = levelLabel(home.rules, words, level ?? null);
    const { tellFamily } = outcome.value;
    return [
      words.rules[rule ?? ''],
      ...[day, night].map((one) => one && `${one.team}: ${one.phone}`),
      page?.url,
      tellFamily && words.tellFamily[tellFamily],
      label && this.#say('checklist.level', { level: label }),
    ]
      .filter(Boolean)
      .join('\n');
  }
}

/** The council's own label for a level, or labels where several share it; undefined where no level is suggested. */
export const levelLabel = (
  { levels }: Pick<ThresholdPack, 'levels'>,
  words: ThresholdText,
  index: number | null,
): string | undefined =>
  levels
    .filter((level) => level.index === index)
    .map(({ id }) => words.levels[id]?.label ?? '')
    .join(' / ') || undefined;
