import type { Attendee, AttendeeRole, ManagedBooking } from '../../../src/delivery/booking/types.js';
import { element } from './dom.js';

const roles: readonly (readonly [AttendeeRole, string])[] = [
  ['lead', 'Safeguarding lead'],
  ['deputy', 'Deputy lead'],
  ['other', 'Other staff'],
];

/** Who comes: swap a colleague in, or say what somebody needs. */
export function peopleForm(
  { attendees }: ManagedBooking,
  onSave: (attendees: readonly Attendee[]) => Promise<void>,
): HTMLFormElement {
  const form = element('form', { 'aria-label': 'Who comes' });
  form.append(...attendees.map((attendee, index) => personFields(attendee, index, attendees.length)));
  form.append(element('button', {}, 'Save who comes'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void onSave(attendees.map((_attendee, index) => readPerson(new FormData(form), index)));
  });
  return form;
}

function personFields(attendee: ManagedBooking['attendees'][number], index: number, count: number): HTMLElement {
  const id = (name: string): string => `${name}-${index}`;
  const role = element('select', { id: id('role'), name: id('role') });
  for (const [value, words] of roles) {
    role.append(element('option', { value, selected: value === attendee.role }, words));
  }
  return element(
    'fieldset',
    {},
    element('legend', {}, count === 1 ? 'The person who comes' : `Person ${index + 1}`),
    field(
      'Name',
      element('input', { id: id('name'), name: id('name'), required: true, maxlength: '200', value: attendee.name }),
    ),
    field('Job', role),
    field(
      'E-mail address',
      element('input', {
        id: id('email'),
        name: id('email'),
        type: 'email',
        required: true,
        maxlength: '254',
        value: attendee.email,
      }),
    ),
    field(
      'Access needs (optional)',
      element('textarea', { id: id('needs'), name: id('needs'), rows: '3', maxlength: '1000' }),
      'Only whoever prepares the room sees this. What was said before is not shown here. It stays with the same person if you leave this empty.',
    ),
    element(
      'label',
      { class: 'choice' },
      element('input', { type: 'checkbox', name: id('forget') }),
      'Delete what was said before about access needs',
    ),
  );
}

function field(words: string, control: HTMLElement, hint?: string): HTMLElement {
  if (hint !== undefined) control.setAttribute('aria-describedby', `${control.id}-hint`);
  return element(
    'div',
    { class: 'field' },
    element('label', { for: control.id }, words),
    hint !== undefined && element('p', { class: 'hint', id: `${control.id}-hint` }, hint),
    control,
  );
}

function readPerson(data: FormData, index: number): Attendee {
  const text = (name: string): string => {
    const value = data.get(`${name}-${index}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const needs = text('needs');
  return {
    name: text('name'),
    role: roles.map(([role]) => role).find((role) => role === text('role')) ?? 'other',
    email: text('email'),
    ...((needs || data.has(`forget-${index}`)) && { accessNeeds: needs }),
  };
}
