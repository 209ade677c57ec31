import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/schema/types.js';
import { assemble, folders, listPacks, type Assembled } from '../../../src/cli/packs/assemble.js';
import { checkPack } from '../../../src/cli/packs/check-pack.js';
import { Faults, type Fault } from '../../../src/cli/fault.js';
import { readJson } from '../../../src/cli/read-json.js';

export const packSchema = (await readJson('schemas/pack.schema.json')) as JsonObject;

/** Every pack of a council, as the build merges it. */
export const allPacks: readonly Assembled[] = await Promise.all(
  (await listPacks(folders)).map(({ id, kind }) => assemble(folders, id, kind)),
);

export const assembledOf = (id: string, kind: string): Assembled => {
  const found = allPacks.find((one) => one.id === id && one.kind === kind);
  if (!found) throw new Error(`${id}/${kind}`);
  return found;
};

/** What the build and `check-pack` say of a pack. */
export const faultsOf = (assembled: Assembled, pack: JsonObject): readonly Fault[] => {
  try {
    checkPack({ ...assembled, pack }, packSchema);
    return [];
  } catch (error) {
    assert.ok(error instanceof Faults);
    return error.faults;
  }
};
