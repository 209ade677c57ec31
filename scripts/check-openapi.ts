import { existsSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

/** Checks that the service's description is a valid OpenAPI document. */
const file = 'schemas/endpoint.openapi.yaml';

if (!existsSync(file)) {
  console.error(`${file} is missing`);
  process.exitCode = 1;
} else {
  const { valid, errors } = await new Validator().validate(readFileSync(file, 'utf8'));
  if (!valid) {
    console.error(`${file} is not valid OpenAPI:`);
    console.error(typeof errors === 'string' ? errors : JSON.stringify(errors, null, 2));
    process.exitCode = 1;
  }
}
