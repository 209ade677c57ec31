type Kind = 'string' | 'object' | 'array';

/** What the rest of the code reads without looking twice. The build checks a pack in full; this guards the border. */
const WANTED: Readonly<Record<Kind, string>> = {
  string: 'id version status checkedOn',
  object:
    'council contacts contacts/emergency contacts/frontDoor contacts/outOfHours contacts/neighbours schema ui ' +
    'ui/fields ui/presets text text/en text/en/fields text/en/pages text/en/notices',
  array: 'ui/pages text/en/next notices derived checks',
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((one, key) => (kindOf(one) === 'object' ? (one as Record<string, unknown>)[key] : undefined), value);

/** The first place of a pack that is not of the kind the form relies on. */
export const findFault = (pack: unknown): { readonly pointer: string; readonly mend: Kind } | undefined => {
  for (const mend of ['string', 'object', 'array'] as const) {
    const wrong = WANTED[mend].split(' ').find((path) => kindOf(at(pack, `/${path}`)) !== mend);
    if (wrong) return { pointer: `/${wrong}`, mend };
  }
  return undefined;
};
