import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Options } from 'ajv';
import type { DialectName } from '../../schema/index.js';

const classes = { '2020-12': Ajv2020, 'draft-07': Ajv, 'draft-04': Ajv04 };

/** Ajv as the service uses it, and stricter about the schema itself: an unknown keyword or format is a fault. */
export function createAjv(options: Options = {}, dialect: DialectName = '2020-12'): Ajv {
  const ajv = new classes[dialect]({
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
