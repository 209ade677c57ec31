import type { ErrorObject } from 'ajv';
import type { ProblemError } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { createAjv } from './ajv.js';

/** What is wrong with these answers; empty when nothing is. */
export type CheckAnswers = (answers: unknown) => readonly ProblemError[];

const mostErrors = 100;

/** Plain words for a developer's log. The page has its own, by `code`. None holds an answer. */
const details: Readonly<Record<string, string>> = {
  required: 'This answer is missing.',
  type: 'This answer is of the wrong kind.',
  enum: 'This answer is not one of the choices.',
  const: 'This answer is not the one expected.',
  format: 'This answer is not written in the form expected.',
  pattern: 'This answer is not written in the form expected.',
  minLength: 'This answer is too short.',
  maxLength: 'This answer is too long.',
  minItems: 'There are too few of these.',
  maxItems: 'There are too many of these.',
  additionalProperties: 'This was not asked.',
  unevaluatedProperties: 'This was not asked.',
  dependentRequired: 'This answer is missing.',
};

/** Params of the keywords whose error belongs to a child: the child's name. */
const childNames = ['missingProperty', 'additionalProperty', 'unevaluatedProperty', 'propertyName'];

/** Compiles the judge of one schema. The pointers of its errors are relative to the answers. */
export function checkerFor(schema: JsonObject | boolean): CheckAnswers {
  const validate = createAjv(typeof schema === 'object' ? schema['$schema'] : undefined).compile(schema);
  return (answers) => (validate(answers) ? [] : tidy(validate.errors ?? []));
}

function tidy(errors: readonly ErrorObject[]): readonly ProblemError[] {
  const byPlace = new Map<string, ProblemError>();
  for (const error of causes(errors).slice(0, mostErrors)) {
    const pointer = pointerOf(error);
    const code = error.keyword;
    byPlace.set(`${code} ${pointer}`, { pointer, code, detail: details[code] ?? 'This answer was not accepted.' });
  }
  return [...byPlace.values()];
}

/**
 * Without what only follows from other errors: `if` repeats at the parent that its `then` failed, and a schema that
 * failed vouches for none of its properties, so that sound ones look unasked.
 */
function causes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter(({ keyword }) => keyword !== 'if');
  const others = own.filter(({ keyword }) => !keyword.startsWith('unevaluated'));
  return others.length ? others : own;
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const name = childNames
    .map((key) => (params as Record<string, unknown>)[key])
    .find((value) => typeof value === 'string');
  return name === undefined
    ? instancePath
    : `${instancePath}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
