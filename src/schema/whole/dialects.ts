import { latest, type Dialect } from '../dialects.js';

/** The dialects that the engine reads. */
export type DialectName = '2020-12' | 'draft-07' | 'draft-04';

const SINCE_2020 =
  '$anchor $dynamicAnchor $dynamicRef dependentRequired dependentSchemas prefixItems minContains maxContains unevaluatedItems unevaluatedProperties';

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  '2020-12': latest,
  'draft-07': { id: '$id', isRefAlone: true, unknown: SINCE_2020.split(' ') },
  'draft-04': { id: 'id', isRefAlone: true, unknown: `${SINCE_2020} const contains propertyNames if`.split(' ') },
};

/** The dialect that `$schema` names. Between two of ours, the later one reads a schema without loss. */
export function dialectOf(name: string): Dialect | undefined {
  const [, draft, year] = /json-schema\.org\/draft(?:-0([467])|\/(2019-09|2020-12))\/schema#?$/.exec(name) ?? [];
  if (year) return dialects['2020-12'];
  return draft ? dialects[draft === '4' ? 'draft-04' : 'draft-07'] : undefined;
}
