/** The parts of a pack whose widget is a form: `rules` gives `derived` and `checks`. */
const form = ['schema', 'ui', 'notices', 'rules'];

/** Of a form whose answers are told, pasted, printed or saved in an order of the council's. */
const evidence = [...form, 'outputs'];

/** Of a form whose answers lead somewhere. */
const flow = [...form, 'flow'];

/** The parts of other kinds, each the key of the pack that it gives. */
const others: Readonly<Record<string, readonly string[]>> = {
  threshold: [
    'schema',
    'indicators',
    'signs',
    'questions',
    'rules',
    'modifiers',
    'levels',
    'routeAliases',
    'override',
    'councils',
    'routes',
    'toolkit',
    'earlyHelp',
    'approval',
    'examples',
  ],
  notices: ['schema', 'cards'],
  brag: ['schema', 'ratings', 'clock', 'hours', 'guide', 'comparators', 'feedback'],
  training: ['schema', 'courses', 'sessions', 'groups', 'settings', 'demo', 'external', 'mailbox'],
};

/** Whether the questions of a pack of this kind are a form with pages. */
export const isForm = (kind: string): boolean => others[kind] === undefined;

/** The files that a pack of this kind is made of, beside `text.<language>` and what is the council's. */
export const partNames = (kind: string): readonly string[] =>
  others[kind] ?? (kind === 'early-help' ? flow : kind === 'evidence' ? evidence : form);
