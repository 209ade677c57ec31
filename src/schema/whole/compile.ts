import { compile as compileWith, type CompileOptions as Options, type Plan } from '../compile.js';
import { dialects, type DialectName } from './dialects.js';
import { wholeVocabulary } from './vocabulary.js';

/** How a schema is to be read. */
export interface CompileOptions extends Omit<Options, 'dialect'> {
  /** The dialect of documents that do not name theirs in `$schema`. Default 2020-12. */
  readonly dialect?: DialectName;
}

/** Makes any JSON Schema ready for evaluation. It is neither changed nor merged. */
export const compile = (schema: unknown, { dialect = '2020-12', ...options }: CompileOptions = {}): Plan =>
  compileWith(schema, { ...options, dialect: dialects[dialect] }, wholeVocabulary);
