/**
 * `frame.config.json`, which a council writes and serves beside `frame.html`.
 * What a page may ask of the frame, and who may ask.
 */
export interface FrameConfig {
  /** Origins of the pages that may show the frame: `https://www.school.example`. */
  readonly parents: readonly string[];
  /** By attribute (`endpoint`, `pack`, `recipients`, `schema`, `ui`, `practice`): the addresses it may have, each with a name. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attributes that every element in the frame has, whatever the page says. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What `frame.html#plain` shows: for pages that may hold a frame but no script. */
  readonly plain?: { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };
}

/** Reads the file's content; throws, naming the place, where it is not as it should be. */
export function readFrameConfig(value: unknown): FrameConfig {
  const config = record(value, 'it');
  const parents: unknown = config['parents'];
  if (!Array.isArray(parents) || !parents.every(isOrigin)) throw new Error('"parents" is not a list of origins');
  const choices = Object.entries({
    endpoint: 'endpoints',
    pack: 'packs',
    recipients: 'recipients',
    schema: 'schemas',
    ui: 'uis',
    practice: 'practices',
  });
  return {
    parents,
    choices: Object.fromEntries(choices.map(([attribute, key]) => [attribute, strings(config[key] ?? {}, key)])),
    attributes: strings(config['attributes'] ?? {}, 'attributes'),
    ...(config['plain'] !== undefined && { plain: readPlain(record(config['plain'], '"plain"')) }),
  };
}

function readPlain({ tag, attributes }: Record<string, unknown>): NonNullable<FrameConfig['plain']> {
  if (typeof tag !== 'string') throw new Error('"plain" has no "tag"');
  return { tag, attributes: strings(attributes ?? {}, 'plain.attributes') };
}

function isOrigin(value: unknown): value is string {
  try {
    return typeof value === 'string' && new URL(value).origin === value;
  } catch {
    return false;
  }
}

function strings(value: unknown, name: string): Record<string, string> {
  const entries = Object.entries(record(value, `"${name}"`));
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (typeof item !== 'string') throw new Error(`"${name}" → "${key}" is not text`);
      return [key, item];
    }),
  );
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is not an object`);
  return value as Record<string, unknown>;
}
