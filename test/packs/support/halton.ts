import type { JsonObject } from '../../../src/schema/types.js';
import type { Pack } from '../../../src/packs/types.js';
import { assemble, folders, type Assembled } from '../../../src/cli/packs/assemble.js';
import { readJson } from '../../../src/cli/read-json.js';

/** The Halton evidence form as the build merges it. */
export const assembled: Assembled = await assemble(folders, 'halton', 'evidence');
export const halton = assembled.pack as unknown as Pack;
export const packSchema = (await readJson('schemas/pack.schema.json')) as JsonObject;
