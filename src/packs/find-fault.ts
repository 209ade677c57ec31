type Kind = 'string' | 'object' | 'array';

/** What the rest of the code reads without looking twice. The build checks a pack in full; this guards the border. */
const wanted: Readonly<Record<string, Kind>> = {
  '/id': 'string',
  '/version': 'string',
  '/status': 'string',
  '/checkedOn': 'string',
  '/council': 'object',
  '/contacts': 'object',
  '/contacts/emergency': 'object',
  '/contacts/frontDoor': 'object',
  '/contacts/outOfHours': 'object',
  '/contacts/neighbours': 'object',
  '/schema': 'object',
  '/ui': 'object',
  '/ui/pages': 'array',
  '/ui/fields': 'object',
  '/ui/presets': 'object',
  '/text': 'object',
  '/text/en': 'object',
  '/text/en/fields': 'object',
  '/text/en/pages': 'object',
  '/text/en/notices': 'object',
  '/text/en/next': 'array',
  '/notices': 'array',
  '/derived': 'array',
  '/checks': 'array',
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((one, key) => (kindOf(one) === 'object' ? (one as Record<string, unknown>)[key] : undefined), value);

/** The first place of a pack that is not of the kind the form relies on. */
export const findFault = (pack: unknown): { readonly pointer: string; readonly mend: Kind } | undefined => {
  for (const [pointer, mend] of Object.entries(wanted))
    if (kindOf(at(pack, pointer)) !== mend) return { pointer, mend };
  return undefined;
};
