import type { ErrorObject } from 'ajv';
import type { Pack } from '../../packs/types.js';
import type { JsonObject } from '../../schema/types.js';
import { createAjv } from './ajv.js';
import type { Assembled } from './assemble.js';
import { checkContent } from './check-content.js';
import { PackFaults, type Fault } from './fault.js';
import { placeOf } from './place-of.js';

/** A pack that is right in itself. @throws {PackFaults} with every fault found, each with its file, place and mend. */
export function checkPack(assembled: Assembled, packSchema: JsonObject): Pack {
  const faults = [...shapeFaults(assembled, packSchema)];
  if (faults.length === 0) faults.push(...schemaFaults(assembled));
  const pack = assembled.pack as unknown as Pack;
  if (faults.length === 0)
    faults.push(...checkContent(pack).map(([pointer, mend]) => placeOf(assembled, pointer, mend)));
  if (faults.length > 0) throw new PackFaults(faults);
  return pack;
}

/** Against the schema of packs; a pack's own schemas against the meta-schema of 2020-12. */
function shapeFaults(assembled: Assembled, packSchema: JsonObject): Fault[] {
  const validate = createAjv().compile(packSchema);
  if (validate(assembled.pack)) return [];
  return (validate.errors ?? []).map((error) => placeOf(assembled, error.instancePath, mendFor(error)));
}

/** Ajv compiles the schema only if every reference leads somewhere and every keyword and pattern works. */
function schemaFaults(assembled: Assembled): Fault[] {
  try {
    createAjv().compile(assembled.pack['schema'] as JsonObject);
    return [];
  } catch (error) {
    return [placeOf(assembled, '/schema', error instanceof Error ? error.message : String(error))];
  }
}

function mendFor({ keyword, message, params }: ErrorObject): string {
  if (keyword === 'not') return 'Write plain words: this looks like markup.';
  if (keyword === 'additionalProperties')
    return `Take out "${String(params['additionalProperty'])}": it means nothing here.`;
  return `It ${message ?? keyword}.`;
}
