import type {
  Attendee,
  AttendeeRole,
  BookingRequest,
  School,
  TrainingRequest,
} from '../../../delivery/booking/types.js';
import { get } from '../../../schema/core.js';
import type { Json } from '../../../schema/types.js';
import type { Wanted } from '../training-view.js';
import type { BookingFinish } from './booking-finish.js';
import type { BookingForm } from './booking-form.js';

const wordsAt = (answers: Json, pointer: string): string => {
  const value = get(answers, pointer);
  return typeof value === 'string' ? value.trim() : '';
};

/** The entry of the council's list that is booked for: in a session of a hub, the one of that hub. */
const schoolOf = ({ list, wanted, model }: BookingForm): School => {
  const name = wordsAt(model.answers, '/school');
  const { value } = wanted;
  const group = 'session' in value ? value.session.group : undefined;
  const entries = list.own.value.filter((one) => name === (one.fullName ?? one.name));
  const entry = entries.find((one) => one.group === group) ?? entries[0];
  return { name, ...(entry && { settingId: entry.id }) };
};

const attendeesOf = ({ model, places }: BookingForm): readonly Attendee[] =>
  Array.from({ length: places }, (_, index) => {
    const at = (key: string): string => wordsAt(model.answers, `/attendees/${index}/${key}`);
    const accessNeeds = at('accessNeeds');
    return {
      name: at('name'),
      role: at('role') as AttendeeRole,
      email: at('email'),
      ...(accessNeeds && { accessNeeds }),
    };
  });

/** What goes to the service. */
export const bookingRequest = ({ form, items, places }: BookingFinish): BookingRequest => {
  const cover = wordsAt(form.model.answers, '/cover');
  const hold = places?.isEnded.value ? undefined : places?.hold.value;
  return {
    pack: form.list.pack.id,
    ...(hold && { holdId: hold.holdId }),
    items,
    school: schoolOf(form),
    attendees: attendeesOf(form),
    ...(cover && { cover }),
    ...(form.wanted.value.kind === 'waiting-list' && { joinsWaitingList: true }),
  };
};

/** A recording in place of a session, or news of a course. */
export const trainingRequest = (
  form: BookingForm,
  { kind, course }: Extract<Wanted, { readonly course: string }>,
): TrainingRequest => ({
  pack: form.list.pack.id,
  kind,
  course,
  school: schoolOf(form),
  attendees: attendeesOf(form),
});
