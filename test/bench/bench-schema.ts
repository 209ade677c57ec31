import type { Json, JsonObject } from '../../src/schema/types.js';

/** What one question of the measured form is. Ten kinds, over and over: what a council's form is made of. */
export interface BenchField {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired: boolean;
  readonly schema: JsonObject;
  /** A further question, asked while the answer to this one is yes. */
  readonly more?: string;
}

const KINDS: readonly JsonObject[] = [
  { enum: ['Yes', 'No'] },
  { type: 'string', minLength: 2 },
  { type: 'string', maxLength: 60 },
  { type: 'string', format: 'email' },
  { type: 'integer', minimum: 0, maximum: 120 },
  { enum: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'] },
  { enum: ['Yes', 'No', 'Not yet'] },
  { type: 'string', pattern: '^[A-Z]{2}[0-9]+$' },
  { type: 'string', maxLength: 500 },
  { type: 'string' },
];

/** The questions of a form with `count` of them; each tenth asks one more while its answer is yes. */
export function benchFields(count: number): readonly BenchField[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % KINDS.length;
    return {
      key: `q${index}`,
      label: `Question ${index}`,
      isRequired: kind % 5 < 2,
      schema: KINDS[kind] ?? {},
      ...(kind % 3 === 1 && { hint: `What to write at question ${index}.` }),
      ...(kind === 0 && { more: `q${index}More` }),
    };
  });
}

const condition = ({ key, more = '' }: BenchField): Json => ({
  if: { properties: { [key]: { const: 'Yes' } }, required: [key] },
  then: { properties: { [more]: { type: 'string', title: `More about ${key}` } } },
});

/** The same questions as a schema. */
export function benchSchema(count: number): JsonObject {
  const fields = benchFields(count);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A form of ${count} questions`,
    type: 'object',
    required: fields.filter(({ isRequired }) => isRequired).map(({ key }) => key),
    properties: Object.fromEntries(
      fields.map(({ key, label, hint, schema }) => [
        key,
        { title: label, ...(hint && { description: hint }), ...schema },
      ]),
    ),
    allOf: fields.filter(({ more }) => more).map(condition),
  };
}

/** How many controls these questions need: a question of three ways has one for each. */
export function countControls(fields: readonly BenchField[]): number {
  return fields.reduce((sum, { schema }) => sum + (isFewWays(schema) ? (schema['enum'] as Json[]).length : 1), 0);
}

/** Few enough values to show them all. */
export function isFewWays({ enum: values }: JsonObject): boolean {
  return Array.isArray(values) && values.length <= 6;
}

/** A schema with this many conditions that have nothing to do with each other. */
export function conditionsSchema(count: number): JsonObject {
  const names = Array.from({ length: count }, (_, index) => `c${index}`);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    allOf: names.map((name) => ({
      if: { properties: { [name]: { const: 'yes' } }, required: [name] },
      then: { properties: { [`${name}More`]: { type: 'string' } }, required: [`${name}More`] },
      else: { properties: { [`${name}Else`]: { type: 'string' } } },
    })),
  };
}
