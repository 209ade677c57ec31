import type { Ajv, Options } from 'ajv';
import { isObject } from '../../schema/json.js';
import { compile, type DialectName, type Json, type Plan } from '../../schema/index.js';
import { createAjv } from './create-ajv.js';
import { mendErrors, type Finding } from './mend-error.js';
import { findProblems } from './find-problems.js';
import { tolerantPatterns } from './tolerant-patterns.js';
import { findUnknownWords } from './unknown-words.js';

/** What is wrong with a schema. With a fault no validator can be made of it; a warning says what goes unchecked. */
export interface Judgement {
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly dialect: DialectName;
  /** How Ajv is to read the schema. */
  readonly options: Options;
}

const dialects: Readonly<Record<string, DialectName>> = {
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
  'http://json-schema.org/draft-07/schema': 'draft-07',
  'http://json-schema.org/draft-04/schema': 'draft-04',
};

const DIALECT_MEND =
  'Write https://json-schema.org/draft/2020-12/schema, http://json-schema.org/draft-07/schema# ' +
  'or http://json-schema.org/draft-04/schema#: the form reads these.';

/** Looks at a council's own schema as the form's engine and as Ajv will. What neither knows is let be. */
export function judgeSchema(schema: Json): Judgement {
  const name = isObject(schema) ? schema['$schema'] : undefined;
  const dialect = name === undefined ? '2020-12' : dialects[String(name).replace(/#$/, '')];
  const options: Options = { strict: false };
  if (!dialect) return { faults: [['/$schema', DIALECT_MEND]], warnings: [], dialect: '2020-12', options };
  const plan = compile(schema, { dialect });
  const patterns = tolerantPatterns(plan);
  if (patterns.regExp) options.code = { regExp: patterns.regExp };
  const ajv = createAjv(options, dialect);
  const { faults, warnings } = weigh(ajv, schema, plan);
  const others = faults.length > 0 ? [] : [...patterns.warnings, ...findUnknownWords(plan, ajv, dialect)];
  return { faults, warnings: [...warnings, ...others], dialect, options };
}

/** A reference that leads nowhere is a fault if Ajv comes to it; what nothing refers to does no harm. */
function weigh(ajv: Ajv, schema: Json, plan: Plan): Pick<Judgement, 'faults' | 'warnings'> {
  const { references, fatal, harmless } = findProblems(plan);
  const meta = attempt(() => (isObject(schema) && !ajv.validateSchema(schema) ? mendErrors(ajv.errors ?? []) : []));
  const isNew = ([pointer]: Finding): boolean => !meta.some(([at]) => at === pointer);
  const certain = [...meta, ...fatal.filter(isNew)];
  const refusal = certain.length > 0 ? certain : attempt(() => (ajv.compile(schema as object | boolean), []));
  if (refusal.length === 0) return { faults: [], warnings: [...references, ...harmless] };
  const faults = certain.length === 0 && references.length > 0 ? references : [...refusal, ...references];
  return { faults, warnings: harmless };
}

/** What Ajv finds, or why it gives up. */
function attempt(find: () => Finding[]): Finding[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return [['', 'It is too large or too deep for Ajv: put parts of it into $defs.']];
    return [['', `Ajv refuses it: ${error instanceof Error ? error.message : String(error)}.`]];
  }
}
