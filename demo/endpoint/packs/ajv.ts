import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const options: Options = {
  allErrors: true,
  strict: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  ownProperties: true,
  logger: false,
};

/**
 * Ajv as the service uses it: nothing coerced, filled in or removed, since what is judged must be what was sent. One
 * instance for each schema: two versions of a pack carry the same `$id`.
 *
 * @param dialect what a schema says of itself in `$schema`; anything but draft-04 and draft-07 is read as 2020-12
 */
export function createAjv(dialect: unknown = ''): Ajv {
  const isDraft = (draft: string): boolean => typeof dialect === 'string' && dialect.includes(`/${draft}/`);
  const ajv = isDraft('draft-04')
    ? new Ajv04(options)
    : isDraft('draft-07') || isDraft('draft-06')
      ? new Ajv(options)
      : new Ajv2020(options);
  addFormats.default(ajv);
  return ajv;
}
