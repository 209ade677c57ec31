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
  /** Stands there where the front door has no number; without an address there is none. */
  readonly anyCouncil: { readonly name: string; readonly url: string };
}

/** A number that a phone can ring and a person can read, in its own order in any direction of writing. */
export const telephone = (phone: string): TemplateResult =>
  html`<a class="phone" part="phone" dir="ltr" href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`;

/** A link opens a new tab, so that nothing typed is lost. */
export const link = (t: Translator, text: string, href: string): TemplateResult =>
  html`<p>
    <a href=${href} target="_blank" rel="noopener noreferrer">${text} ${t('opensInNewTab')}</a>
  </p>`;

/** A team and its number, in the words of the catalogue; nothing where there is no number. */
export const numberLine = (t: Translator, key: 'danger' | 'frontDoor' | 'otherTimes', number: PhoneNumber) => {
  const { team, phone, hoursAsPrinted } = number;
  const [before, after] = t(`emergency.${key}`, { team }).split('%{phone}');
  return phone
    ? html`<p class=${key}>
        ${before}${telephone(phone)}${after} ${hoursAsPrinted && t('emergency.hours', { hours: hoursAsPrinted })}
      </p>`
    : nothing;
};

/** 999 and the council's numbers: in the flow, first in reading order, on every screen. */
export const emergencyNumbers = (t: Translator, numbers: EmergencyNumbers, heading = true): TemplateResult => {
  const { emergency, frontDoor, outOfHours, anyCouncil } = numbers;
  return html`
    <section class="emergency${heading ? '' : ' beside'}" part="emergency" aria-label=${t('emergency.label')}>
      ${numberLine(t, 'danger', emergency)} ${numberLine(t, 'frontDoor', frontDoor)}
      ${numberLine(t, 'otherTimes', outOfHours)}
      ${frontDoor.phone || !anyCouncil.url ? nothing : link(t, anyCouncil.name, anyCouncil.url)}
    </section>
  `;
};
