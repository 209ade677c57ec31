/** The dialects that the engine reads. */
export type DialectName = '2020-12' | 'draft-07' | 'draft-04';

/** Where a dialect differs. Whatever is not named here means the same everywhere, or cannot be mistaken. */
export interface Dialect {
  /** The keyword that names a resource. */
  readonly id: 'id' | '$id';
  /** Whether `$ref` makes its siblings void. */
  readonly isRefAlone: boolean;
  /** Keywords that this dialect does not know yet. */
  readonly unknown: ReadonlySet<string>;
}

const SINCE_2020 = [
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  'dependentRequired',
  'dependentSchemas',
  'prefixItems',
  'minContains',
  'maxContains',
  'unevaluatedItems',
  'unevaluatedProperties',
];
const SINCE_07 = ['const', 'contains', 'propertyNames', 'if'];

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  '2020-12': { id: '$id', isRefAlone: false, unknown: new Set() },
  'draft-07': { id: '$id', isRefAlone: true, unknown: new Set(SINCE_2020) },
  'draft-04': { id: 'id', isRefAlone: true, unknown: new Set([...SINCE_2020, ...SINCE_07]) },
};

/** What `$schema` ends in, by dialect. Between two of our dialects, the later one reads the schema without loss. */
const NAMES: ReadonlyMap<string | undefined, DialectName> = new Map([
  ['draft-04', 'draft-04'],
  ['draft-06', 'draft-07'],
  ['draft-07', 'draft-07'],
  ['draft/2019-09', '2020-12'],
  ['draft/2020-12', '2020-12'],
]);

/** The dialect that `$schema` names; undefined when it is none that the engine reads. */
export function dialectOf(name: string): Dialect | undefined {
  const known = NAMES.get(/^https?:\/\/json-schema\.org\/(.+)\/schema#?$/.exec(name)?.[1]);
  return known && dialects[known];
}
