import {
  ALL_TYPES,
  MOST_OPTIONS,
  chooseType,
  elementOf,
  fieldTypeOf,
  type FieldLook,
  type PointerPattern,
} from '../form/index.js';
import type { Facts, Json, Location } from '../schema/types.js';
import type { FieldOption, FieldView, FormContext } from './view.js';

/** The id of a place's control, unique in its widget. */
export const controlId = (pointer: string): string =>
  // A space would part it in two where ids are listed.
  `f${pointer.replace(/[-\s]/g, (one) => `_${one.charCodeAt(0)}_`).replaceAll('/', '-')}`;

const needKey = (look: FieldLook, { facts, required }: Location) => {
  if (facts.deprecated) return 'need.past';
  if (look.need === undefined) return undefined;
  return required || look.need === 'minimum' ? 'need.now' : 'need.later';
};

/** A schema that says nothing of types allows `null` without meaning "not known". */
const isNotKnownAllowed = ({ types, enum: values }: Facts): boolean =>
  types.includes('null') && types.length < ALL_TYPES && !values;

/** The view of the field at `location`, made anew each time the field renders. */
export const makeView = (context: FormContext, location: Location, pattern: PointerPattern): FieldView => {
  const { model, t, words } = context;
  const look = context.look(pattern);
  const type = chooseType(location, look.type);
  const id = controlId(location.pointer);
  const issue = model.issueAt(location.pointer);
  const hint = words.hint(location, pattern);
  const need = needKey(look, location);
  const title = context.titleOf?.(location);
  const option = (value: Json): FieldOption => ({ value, label: words.option(pattern, value, location) });
  const values = location.facts.enum ?? elementOf(location)?.facts.enum ?? [];
  // An element without an answer stays where it is, until its person removes it.
  const set = (value: Json | undefined): void =>
    model.set(location.pointer, value === undefined && title !== undefined ? '' : value);
  const described = [hint && `${id}-hint`, words.isPreset(location) && `${id}-preset`, issue && `${id}-error`];
  return {
    id,
    location,
    type,
    look,
    t,
    label: title ?? words.label(location, pattern),
    hint,
    need: need && title === undefined ? t(need) : undefined,
    error: issue && words.error(issue, pattern, type),
    describedBy: described.filter(Boolean).join(' ') || undefined,
    options: values.length > MOST_OPTIONS && type !== 'select' ? [] : values.map(option),
    option,
    canBeBlank: !location.required && title === undefined && context.isGeneric === true,
    attachments: context.attachments,
    canBeNotKnown: isNotKnownAllowed(location.facts),
    typed: (text) => set(fieldTypeOf(type).store(text)),
    set,
    leave: () => {
      if (!fieldTypeOf(type).isEmpty(location.value)) model.leave(location.pointer);
    },
  };
};
