import { pathToFileURL } from 'node:url';
import type { ErrorObject } from 'ajv';
import type { Json } from '../../../src/schema/types.js';

/** What a validator that was written says of answers. */
export interface Judge {
  (answers: Json): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

/** The default export of a written validator. */
export async function judgeOf(file: string): Promise<Judge> {
  const module = (await import(pathToFileURL(file).href)) as { default: Judge };
  return module.default;
}
