import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/index.js';

/** A number to ring, as a pack gives it. */
export interface PhoneNumber {
  readonly team: string;
  readonly phone: string | null;
  readonly hoursAsPrinted?: string | null;
}

/** The numbers that stand on every screen. */
export interface EmergencyNumbers {
  readonly emergency: PhoneNumber;
  readonly frontDoor: PhoneNumber;
  readonly outOfHours: PhoneNumber;
}

/** A number that a phone can ring and a person can read, in its own order in any direction of writing. */
export const telephone = (phone: string): TemplateResult =>
  html`<a class="phone" part="phone" dir="ltr" href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`;

/** Puts a linked number where `%{phone}` stands in the words. */
const withPhone = (words: string, phone: string) => {
  const [before, after] = words.split('%{phone}');
  return html`${before}${telephone(phone)}${after}`;
};

const line = (t: Translator, key: 'emergency.frontDoor' | 'emergency.otherTimes', number: PhoneNumber) =>
  number.phone
    ? html`<p>
        ${withPhone(t(key, { team: number.team }), number.phone)}
        ${number.hoursAsPrinted ? t('emergency.hours', { hours: number.hoursAsPrinted }) : nothing}
      </p>`
    : nothing;

/** 999 and the council's numbers: in the flow, first in reading order, on every screen. */
export const emergencyNumbers = (t: Translator, numbers: EmergencyNumbers, heading = true): TemplateResult => html`
  <section class=${heading ? 'emergency' : 'emergency beside'} part="emergency" aria-label=${t('emergency.label')}>
    ${
      numbers.emergency.phone
        ? html`<p class="danger">${withPhone(t('emergency.danger'), numbers.emergency.phone)}</p>`
        : nothing
    }
    ${line(t, 'emergency.frontDoor', numbers.frontDoor)} ${line(t, 'emergency.otherTimes', numbers.outOfHours)}
  </section>
`;
