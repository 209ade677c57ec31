import type { Facts, Location } from '../schema/types.js';
import { fieldTypes, type FieldTypeName } from './field-types.js';

/** More options than this are a list to open rather than buttons to see at once. */
const MOST_RADIOS = 6;
/** Longer text than this gets a box of several rows. */
const LONGEST_LINE = 250;

const isTypeName = (name: string): name is FieldTypeName => Object.hasOwn(fieldTypes, name);

const allows = (facts: Facts, type: string): boolean => facts.types.some((one) => one === type);

const fromText = (facts: Facts): FieldTypeName => {
  if (facts.format === 'email' || facts.format === 'date') return facts.format;
  return (facts.maxLength ?? 0) > LONGEST_LINE ? 'textarea' : 'text';
};

/** What stands, or would stand, in a list: a full one takes no new element. */
export const elementOf = ({ newItem, items }: Location): Location | undefined => newItem ?? items[0];

/** The field type for a place: what the pack asks for, else what its schema says. */
export const chooseType = (location: Location, asked?: string): FieldTypeName => {
  const { facts } = location;
  if (asked !== undefined && isTypeName(asked)) return asked;
  if (facts.readOnly) return 'read-only';
  if (elementOf(location)?.facts.enum) return 'checkboxes';
  if (facts.types.length === 1 && facts.types[0] === 'boolean') return 'checkbox';
  if (facts.enum) return facts.enum.length > MOST_RADIOS ? 'select' : 'radios';
  if (allows(facts, 'string')) return fromText(facts);
  if (allows(facts, 'number') || allows(facts, 'integer')) return 'number';
  return 'unsupported';
};

/** Whether a place holds further places (an object with declared properties). */
export const isGroup = (location: Location): boolean => location.properties.size > 0;

/** Whether a place is a list of groups, which a person adds to and takes from. */
export const isRepeat = (location: Location): boolean =>
  location.items.some(isGroup) || (location.newItem !== undefined && isGroup(location.newItem));
