import {
  fieldTypeOf,
  toPattern,
  type FieldTypeName,
  type FormIssue,
  type FormModel,
  type PointerPattern,
} from '../../form/index.js';
import { formatDate } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Choice, Json, Location } from '../../schema/types.js';
import { get, parsePointer } from '../../schema/core.js';
import { asWords, PackWords } from '../form-widget/pack-words.js';
import { questionAt, type Asked } from './question-at.js';

/** Longer than this, an option that is an object is cut. */
const LONGEST_OPTION = 80;

const asText = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The titles of the branches that are one value each, by that value as JSON. */
const titles = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

/** The titles of places that were asked once, by form: a hidden answer has no place to read its title from. */
const asked = new WeakMap<FormModel, Map<PointerPattern, string>>();

/** The words that a schema gives a value: the title of the branch that is this value. */
const titleOf = (location: Location | undefined, value: Json): string | undefined => {
  if (!location || location.choices.length === 0) return undefined;
  const branches = location.choices.flatMap((choice) => choice.branches);
  const known =
    titles.get(location.choices) ??
    new Map(
      branches.flatMap(({ const: one, title }): [string, string][] =>
        one === undefined || title === undefined ? [] : [[JSON.stringify(one), title]],
      ),
    );
  titles.set(location.choices, known);
  return known.get(JSON.stringify(value));
};

/** The first example of a schema, as a person would write it; where there is something to choose from none is needed. */
const exampleOf = ({ facts, properties }: Location, lang: string): string | undefined => {
  const [example] = facts.examples ?? [];
  const { format = '' } = facts;
  if (facts.enum || properties.size > 0 || facts.contentMediaType) return undefined;
  if (typeof example === 'number') return String(example);
  if (typeof example !== 'string' || example === '') return undefined;
  if (format === 'date') return example.split('-').reverse().map(Number).join(' ');
  if (format !== 'time' && format !== 'date-time') return example;
  return fieldTypeOf(format).display(example, { option: asText, date: (isoDate) => formatDate(isoDate, lang) });
};

/** The place without the title of the way that was chosen at it: the question stays what it was. */
const withoutWay = (location: Location): Location => {
  const ways = location.choices.filter((choice) => choice.isAsked);
  const isOfWay = ways.some(({ branches, chosen = -1 }) => branches[chosen]?.title === location.facts.title);
  if (!isOfWay || location.facts.title === undefined) return location;
  const { title: _, ...facts } = location.facts;
  return { ...location, facts };
};

/** Notes what every place is called now, before answers that a page gave hide some of them. */
export const noteTitles = (model: FormModel): void => {
  const known = asked.get(model) ?? new Map<PointerPattern, string>();
  asked.set(model, known);
  const visit = ({ pointer, facts, properties, items }: Location): void => {
    if (facts.title !== undefined) known.set(toPattern(pointer), facts.title);
    for (const place of [...properties.values(), ...items]) visit(place);
  };
  visit(model.root);
};

/** The words of a schema that nobody made a pack for: its own before any that are made from its keys. */
export class SchemaWords extends PackWords {
  #t: Translator;
  #asked: Map<PointerPattern, string>;
  #form: Omit<Asked, 'words'>;

  constructor(...given: ConstructorParameters<typeof PackWords>) {
    super(...given);
    const [pack, t, model] = given;
    this.#t = t;
    this.#form = { pack, t, model };
    this.#asked = asked.get(model) ?? new Map<PointerPattern, string>();
    asked.set(model, this.#asked);
  }

  override label(location: Location | undefined, pattern: PointerPattern): string {
    const given = this.given(pattern)?.label;
    if (location?.facts.title) this.#asked.set(pattern, location.facts.title);
    else if (!location && given === undefined && this.#asked.has(pattern)) return this.#asked.get(pattern) ?? '';
    const place = location && withoutWay(location);
    // A key with a slash or a tilde in it is written otherwise in a pattern.
    const isOdd = pattern.includes('~') && given === undefined && place?.facts.title === undefined;
    const words = isOdd ? asWords(parsePointer(pattern).at(-1) ?? '') : super.label(place, pattern);
    return words || this.#t('form.untitled');
  }

  override hint(location: Location, pattern: PointerPattern): string | undefined {
    const hint = super.hint(location, pattern);
    const example = exampleOf(location, this.#t.lang);
    if (example === undefined) return hint;
    const words = this.#t('field.example', { example });
    return hint === undefined ? words : `${hint}${/[.!?:]$/.test(hint) ? '' : '.'} ${words}`;
  }

  override option(pattern: PointerPattern, value: Json, location?: Location): string {
    const own = this.given(pattern)?.options?.[String(value)] ?? titleOf(location, value);
    if (own !== undefined) return own;
    if (typeof value === 'boolean') return this.#t(value ? 'answer.yes' : 'answer.no');
    if (value === null) return this.#t('choice.null');
    // What a schema lists without words is shown as it lists it: codes and names are not ours to rewrite.
    const text = asText(value);
    return text.length > LONGEST_OPTION && typeof value === 'object' ? `${text.slice(0, LONGEST_OPTION)}…` : text;
  }

  /** In a summary the words alone would not say which question is meant; words of the author's own do. */
  override issue(issue: FormIssue, location: Location | undefined, pattern: PointerPattern, look?: string): string {
    const words = super.issue(issue, location, pattern, look);
    if (pattern === '' || this.given(pattern)?.errors?.[issue.keyword] !== undefined) return words;
    const label = questionAt({ ...this.#form, words: this }, issue.instancePointer);
    return this.#t(/[?!.:…]$/.test(label) ? 'error.afterQuestion' : 'error.at', { label, words });
  }

  override error(issue: FormIssue, pattern: PointerPattern, type: FieldTypeName): string {
    const own = this.given(pattern)?.errors?.[issue.keyword] ?? this.#errorOf(issue, type);
    return own ?? super.error(issue, pattern, type);
  }

  /** Words for what no pack says of its answers. */
  #errorOf({ instancePointer, keyword, params }: FormIssue, type: FieldTypeName): string | undefined {
    const { multipleOf, minContains, maxContains, type: kind } = params;
    if (typeof multipleOf === 'number') return this.#t('error.multipleOf', { multipleOf });
    if (typeof minContains === 'number') {
      return typeof maxContains === 'number'
        ? this.#t('error.containsBetween', { minContains, maxContains })
        : this.#t('error.contains', { minContains });
    }
    if (keyword !== 'type' || type !== 'number') return undefined;
    const typed = get(this.#form.model.given, instancePointer);
    const number = typeof typed === 'string' ? Number(typed) : 0;
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) return this.#t('error.digits');
    return kind === 'integer' ? this.#t('error.integer') : undefined;
  }
}
