import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * Ajv as the service uses it: draft 2020-12, nothing coerced, filled in or removed, since what is judged must be what
 * was sent. One instance for each schema: two versions of a pack carry the same `$id`.
 */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    coerceTypes: false,
    useDefaults: false,
    removeAdditional: false,
    ownProperties: true,
    logger: false,
  });
  addFormats.default(ajv);
  return ajv;
}
