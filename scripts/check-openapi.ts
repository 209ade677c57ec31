import { Validator } from '@seriousme/openapi-schema-validator';
import { readOpenapi } from '../demo/endpoint/routes/openapi.js';

/** Checks that the API description, as the service serves it, is a valid OpenAPI document. */
const { valid, errors } = await new Validator().validate(await readOpenapi());

if (!valid) {
  console.error('schemas/endpoint.openapi.yaml is not valid OpenAPI:');
  console.error(typeof errors === 'string' ? errors : JSON.stringify(errors, null, 2));
  process.exitCode = 1;
}
