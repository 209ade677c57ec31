import type { Role } from '../security/roles.js';

/** The pages of one role: where they are, what they are called, and what leads to what. */
export interface Area {
  readonly role: Role;
  readonly path: string;
  readonly name: string;
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** What schools reported. */
export const inboxArea: Area = {
  role: 'referrals',
  path: '/inbox',
  name: 'Front door inbox',
  links: [
    { href: '/inbox', words: 'What arrived' },
    { href: '/inbox/picture', words: 'Picture' },
    { href: '/inbox/audit', words: 'Audit log' },
  ],
};

/** Training places. */
export const trainingArea: Area = {
  role: 'training',
  path: '/training',
  name: 'Training desk',
  links: [
    { href: '/training', words: 'Sessions' },
    { href: '/training/leads', words: 'Leads' },
    { href: '/training/import', words: 'Load a timetable' },
    { href: '/training/audit', words: 'Audit log' },
  ],
};
