import type { Facts, Location } from '../schema/types.js';
import { isTypeName, type FieldTypeName } from './field-types.js';

/** More options than this are a list to open rather than buttons to see at once. */
const MOST_RADIOS = 6;
/** More options than this are written rather than picked: a browser takes seconds to show them. */
export const MOST_OPTIONS = 1000;
/** Longer text than this gets a box of several rows. */
const LONGEST_LINE = 250;

const allows = (facts: Facts, type: string): boolean => facts.types.some((one) => one === type);

/** How many types a place has of which the schema names none. */
export const ALL_TYPES = 6;

/** Formats that have a field type of their own, under the same name. */
const FORMATS = ['email', 'date', 'time', 'date-time', 'uri', 'uuid'];

const fromText = ({ format = '', maxLength = 0 }: Facts): FieldTypeName => {
  if (FORMATS.includes(format)) return format as FieldTypeName;
  return maxLength > LONGEST_LINE ? 'textarea' : 'text';
};

/** Something is said about a place. */
const isSaid = ({ facts }: Location): boolean => facts.types.length < ALL_TYPES || Object.keys(facts).length > 1;

/** What stands, or would stand, in a list: a full one takes no new element. */
export const elementOf = ({ newItem, items }: Location): Location | undefined => newItem ?? items.find(isSaid);

/** A list whose elements are chosen or uploaded together, with one control. */
const fromElement = (location: Location): FieldTypeName | undefined => {
  const element = elementOf(location)?.facts;
  if (element?.contentMediaType) return 'file';
  const count = element?.enum?.length ?? Infinity;
  return count <= MOST_OPTIONS && !location.facts.isTuple ? 'checkboxes' : undefined;
};

/** Says more of places that packs do not have: the type for one, given what would be chosen without it. */
export type FurtherChoice = (location: Location, chosen: FieldTypeName) => FieldTypeName;

let chooseFurther: FurtherChoice = (_, chosen) => chosen;

/** From now on field types are chosen with more care. */
export const adoptFurtherChoice = (choice: FurtherChoice): void => {
  chooseFurther = choice;
};

const chooseFirst = (location: Location): FieldTypeName => {
  const { facts } = location;
  // An option with a title of its own that is chosen gives the place its `const`; it stays a choice.
  const isOption = location.choices[0]?.branches[0]?.const !== undefined;
  const isFixed = facts.const !== undefined && facts.const !== true && !isOption;
  if (facts.readOnly || isFixed) return 'read-only';
  const fromList = fromElement(location);
  if (fromList) return fromList;
  if (facts.contentMediaType) return 'file';
  if (facts.enum) return facts.enum.length > MOST_RADIOS ? 'select' : 'radios';
  if (facts.types[0] === 'boolean') return facts.const ? 'checkbox' : 'yes-no';
  if (allows(facts, 'string')) return fromText(facts);
  return allows(facts, 'number') || allows(facts, 'integer') ? 'number' : 'unsupported';
};

/** The field type for a place: what the pack asks for, else what its schema says. */
export const chooseType = (location: Location, asked?: string): FieldTypeName =>
  asked !== undefined && isTypeName(asked) ? asked : chooseFurther(location, chooseFirst(location));

/** Whether a place holds further places (an object with declared properties). */
export const isGroup = (location: Location): boolean => location.properties.size > 0;

/** Whether a place is a list of elements that are answered each for itself, and that a person adds to and takes from. */
export const isRepeat = (location: Location): boolean => {
  const { facts } = location;
  if (!elementOf(location) || fromElement(location)) return false;
  return !allows(facts, 'string') || facts.types.length === ALL_TYPES;
};
