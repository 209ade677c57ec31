import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Options } from 'ajv';

/** Ajv as the service uses it, and stricter about the schema itself: an unknown keyword or format is a fault. */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    logger: false,
    ...options,
  });
  addFormats.default(ajv);
  return ajv;
}
