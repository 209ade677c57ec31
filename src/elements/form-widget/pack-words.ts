import {
  chooseType,
  type FieldTypeName,
  type FormIssue,
  type FormModel,
  type PointerPattern,
} from '../../form/index.js';
import type { FieldWords } from '../../fields/index.js';
import type { MessageParams, Translator } from '../../i18n/index.js';
import type { FieldText, Pack, PackText } from '../../packs/index.js';
import type { Json, Location, Pointer } from '../../schema/types.js';
import { conditionHolds } from './conditions.js';

const lastKey = (pattern: PointerPattern): string => pattern.split('/').at(-1) ?? '';

/** `childName` as "Child name": what a schema without words still says. */
export const asWords = (key: string): string => {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, pointer.lastIndexOf('/'));

/** What another widget of the page knew already, by the form that took it. */
export const handedOver = new WeakMap<FormModel, Map<Pointer, Json>>();

/** The words of a pack's fields in one language: pack text, then the schema's own words, then the key. */
export class PackWords implements FieldWords {
  #text: PackText;
  #english: PackText;
  #t: Translator;
  #model: FormModel;
  #presets: ReadonlyMap<Pointer, Json>;

  constructor(pack: Pack, t: Translator, model: FormModel, presets: ReadonlyMap<Pointer, Json>) {
    const english = pack.text['en'];
    if (!english) throw new TypeError('text.en');
    this.#english = english;
    this.#text = pack.text[t.lang] ?? english;
    this.#t = t;
    this.#model = model;
    this.#presets = presets;
  }

  label(location: Location | undefined, pattern: PointerPattern): string {
    const text = this.given(pattern);
    const variant = location && this.#variant(text, location);
    return variant?.label ?? text?.label ?? location?.facts.title ?? asWords(lastKey(pattern));
  }

  hint(location: Location, pattern: PointerPattern): string | undefined {
    const text = this.given(pattern);
    const hint = this.#variant(text, location)?.hint ?? text?.hint ?? location.facts.description;
    const known = handedOver.get(this.#model)?.get(location.pointer);
    return known && known === location.value ? `${hint ?? ''} ${this.#t('form.fromChecklist')}` : hint;
  }

  option(pattern: PointerPattern, value: Json): string {
    const key = String(value);
    return (
      this.given(pattern)?.options?.[key] ?? this.#t.find(`answer.${key === 'true' ? 'yes' : key}`) ?? asWords(key)
    );
  }

  error(issue: FormIssue, pattern: PointerPattern, type: FieldTypeName): string {
    const { keyword, params } = issue;
    const { limit } = params;
    const given: MessageParams = typeof limit === 'number' ? { limit, count: limit } : {};
    // Words that wait for a number which nobody has would show their placeholder.
    const find = (key: string): string | undefined => {
      const words = this.#t.find(key, given);
      return words?.includes('%{') ? undefined : words;
    };
    return (
      this.given(pattern)?.errors?.[keyword] ??
      find(`error.${type}.${keyword}`) ??
      find(`error.${keyword}`) ??
      (issue.detail || this.#t('error.type'))
    );
  }

  /** The words for an issue wherever it is. */
  issue(issue: FormIssue, location: Location | undefined, pattern: PointerPattern, look: string | undefined): string {
    return this.error(issue, pattern, location ? chooseType(location, look) : 'text');
  }

  item(pattern: PointerPattern): string | undefined {
    return this.given(pattern)?.item;
  }

  add(pattern: PointerPattern): string | undefined {
    return this.given(pattern)?.add;
  }

  isPreset(location: Location): boolean {
    return location.value !== undefined && this.#presets.get(location.pointer) === location.value;
  }

  /** What the pack says about a place. */
  protected given(pattern: PointerPattern): FieldText | undefined {
    return this.#text.fields[pattern] ?? this.#english.fields[pattern];
  }

  /** Other words while a condition holds for the object that the field stands in. */
  #variant(text: FieldText | undefined, location: Location) {
    if (!text?.variants) return undefined;
    const around = this.#model.place(parentOf(location.pointer)).value?.value;
    return text.variants.find((variant) => conditionHolds(variant.when, around));
  }
}
