import { get, joinPointer, type Json, type Plan, type SchemaProblem } from '../../schema/index.js';
import type { Finding } from './mend-error.js';

/** What the engine says about a schema, in words. */
export interface Problems {
  /** References that lead nowhere in this document. */
  readonly references: readonly Finding[];
  /** No judge can be made of this. */
  readonly fatal: readonly Finding[];
  /** The form leaves it out, and the service checks it. */
  readonly harmless: readonly Finding[];
}

/** What the engine finds in a schema, by what it means for a validator. */
export function findProblems(plan: Plan): Problems {
  const ofCodes = (...codes: SchemaProblem['code'][]): Finding[] => [
    ...plan.problems
      .filter(({ code }) => codes.includes(code))
      .map((problem): Finding => [pointerOf(plan, problem), mendOf(problem)]),
    ...(codes.includes('not-a-schema') ? asynchronous(plan) : []),
  ];
  return {
    references: ofCodes('dangling-reference', 'remote-reference'),
    fatal: ofCodes('reference-cycle', 'invalid-pattern', 'not-a-schema'),
    harmless: ofCodes('ambiguous-pattern', 'unsupported'),
  };
}

type Words = (params: Readonly<Record<string, Json>>) => string;

const mends: Readonly<Record<SchemaProblem['code'], Words>> = {
  'dangling-reference': ({ reference }) =>
    `Nothing is at ${String(reference)}: correct the reference, or add what it names.`,
  'remote-reference': ({ reference }) =>
    `${String(reference)} is another document, and nothing is ever fetched: copy it into this one and refer to it there.`,
  'reference-cycle': ({ reference }) =>
    `${String(reference)} leads back to itself and never ends: take it out, or put it into a property or an item.`,
  'invalid-pattern': ({ pattern }) => `${String(pattern)} is no regular expression: correct it.`,
  'ambiguous-pattern': ({ pattern }) =>
    `${String(pattern)} takes very long on some texts, so the form does not run it: write it so that what repeats ` +
    'can be read in one way only.',
  'not-a-schema': () => 'Write a schema here: an object, true or false.',
  unsupported: ({ dialect }) =>
    dialect === undefined
      ? 'The form reads no deeper than this: put what is inside into $defs and refer to it.'
      : `The form does not know the dialect ${String(dialect)}: write the one of the whole schema.`,
};

function mendOf({ code, params }: SchemaProblem): string {
  return mends[code](params);
}

/** The engine names the schema that a pattern belongs to; this is the pattern itself. */
function pointerOf(plan: Plan, { code, schemaPointer, params }: SchemaProblem): string {
  const { pattern } = params;
  if (!code.endsWith('-pattern') || typeof pattern !== 'string') return schemaPointer;
  const at = joinPointer(schemaPointer, 'pattern');
  const own = get(plan.root.schema, at);
  return own === pattern ? at : joinPointer(joinPointer(schemaPointer, 'patternProperties'), pattern);
}

/** Ajv would answer with a promise, which every caller would take for a yes. */
function asynchronous({ root }: Plan): Finding[] {
  return [...root.registry.nodes.values()].flatMap(({ schema, pointer }): Finding[] =>
    typeof schema === 'object' && schema['$async'] === true
      ? [[joinPointer(pointer, '$async'), 'Take it out: a judge must answer at once.']]
      : [],
  );
}
