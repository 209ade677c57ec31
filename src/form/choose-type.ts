import type { Facts, Location } from '../schema/types.js';
import { isTypeName, type FieldTypeName } from './field-types.js';

/** More options than this are a list to open rather than buttons to see at once. */
const MOST_RADIOS = 6;
/** Longer text than this gets a box of several rows. */
const LONGEST_LINE = 250;

const allows = (facts: Facts, type: string): boolean => facts.types.some((one) => one === type);

/** Formats that have a field type of their own, under the same name. */
const FORMATS = ['email', 'date', 'time', 'date-time', 'uri'];

const fromText = ({ format = '', maxLength = 0 }: Facts): FieldTypeName => {
  if (FORMATS.includes(format)) return format as FieldTypeName;
  return maxLength > LONGEST_LINE ? 'textarea' : 'text';
};

/** What stands, or would stand, in a list: a full one takes no new element. */
export const elementOf = ({ newItem, items }: Location): Location | undefined => newItem ?? items[0];

/** A list whose elements are chosen or uploaded together, with one control. */
const fromElement = (element: Facts | undefined): FieldTypeName | undefined => {
  if (element?.contentMediaType) return 'file';
  return element?.enum && 'checkboxes';
};

/** The field type for a place: what the pack asks for, else what its schema says. */
export const chooseType = (location: Location, asked?: string): FieldTypeName => {
  const { facts } = location;
  if (asked !== undefined && isTypeName(asked)) return asked;
  if (facts.readOnly || (facts.const !== undefined && facts.const !== true)) return 'read-only';
  const fromList = fromElement(elementOf(location)?.facts);
  if (fromList) return fromList;
  if (facts.contentMediaType) return 'file';
  if (facts.types.length === 1 && facts.types[0] === 'boolean') return 'checkbox';
  if (facts.enum) return facts.enum.length > MOST_RADIOS ? 'select' : 'radios';
  if (allows(facts, 'string')) return fromText(facts);
  if (allows(facts, 'number') || allows(facts, 'integer')) return 'number';
  return 'unsupported';
};

/** Whether a place holds further places (an object with declared properties). */
export const isGroup = (location: Location): boolean => location.properties.size > 0;

/** Whether a place is a list of elements that are answered each for itself, and that a person adds to and takes from. */
export const isRepeat = (location: Location): boolean => {
  const element = elementOf(location);
  if (!element || fromElement(element.facts)) return false;
  return Array.isArray(location.value) || !allows(location.facts, 'string');
};
