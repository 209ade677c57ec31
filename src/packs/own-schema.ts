import formUiSchema from '../../schemas/form-ui.schema.json' with { type: 'json' };
import packSchema from '../../schemas/pack.schema.json' with { type: 'json' };
import { compile, evaluate, type Json, type Plan } from '../schema/index.js';
import { asFault } from './own-files.js';
import { PackError } from './pack-error.js';

export { readFormFile } from './own-files.js';

const documents = { 'urn:front-door:pack': packSchema };

/** Makes a schema ready that no build of ours checked: its patterns are looked at before any of them is run. */
export const compileOwn = (schema: unknown): Plan => compile(schema);

/** Makes sure that `ui`, read from `name` or given by a script (''), says how to show a form. @throws {PackError} naming its first fault. */
export const checkFormUi = (ui: Json, name: string): void => {
  const [issue] = evaluate(compile(formUiSchema, { documents }), ui).issues;
  if (!issue) return;
  const code = name ? 'file-malformed' : 'object-malformed';
  throw new PackError(code, { attribute: 'ui', address: name, ...asFault(issue) });
};
