import { chooseType, elementOf, fieldTypeOf, type FieldLook, type PointerPattern } from '../form/index.js';
import type { Facts, Location } from '../schema/types.js';
import type { FieldView, FormContext } from './view.js';

/** How many types a place has of which the schema names none. */
const ALL_TYPES = 6;

/** The id of a place's control, unique in its widget. */
export const controlId = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;

const needKey = (look: FieldLook, isRequired: boolean): 'need.now' | 'need.later' | undefined => {
  if (look.need === undefined) return undefined;
  return isRequired || look.need === 'minimum' ? 'need.now' : 'need.later';
};

const optionValues = (location: Location): readonly (string | number | boolean)[] => {
  const values = location.facts.enum ?? elementOf(location)?.facts.enum ?? [];
  return values.filter((value) => typeof value !== 'object');
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
  const need = needKey(look, location.required);
  const described = [hint && `${id}-hint`, words.isPreset(location) && `${id}-preset`, issue && `${id}-error`];
  return {
    id,
    location,
    type,
    look,
    t,
    label: words.label(location, pattern),
    hint,
    need: need && t(need),
    error: issue && words.error(issue, pattern, type),
    describedBy: described.filter(Boolean).join(' ') || undefined,
    options: optionValues(location).map((value) => ({ value, label: words.option(pattern, value, location) })),
    attachments: context.attachments,
    canBeNotKnown: isNotKnownAllowed(location.facts),
    typed: (text) => model.set(location.pointer, fieldTypeOf(type).store(text)),
    set: (value) => model.set(location.pointer, value),
    leave: () => {
      if (!fieldTypeOf(type).isEmpty(location.value)) model.leave(location.pointer);
    },
  };
};
