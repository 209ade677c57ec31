import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../schema/types.js';
import { describeFault, Faults } from '../fault.js';
import { readJson } from '../read-json.js';

/** One file of a pack, and the key of the pack that it gives (`text.en`: the key `en` of `text`). */
export interface Part {
  readonly file: string;
  readonly key: string;
  readonly value: Json;
}

/** The parts in one folder by name; none where there is no folder. @throws {Faults} with every file that is no JSON. */
export async function readParts(folder: string): Promise<readonly Part[]> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  const files = isThere ? (await readdir(folder)).filter((name) => name.endsWith('.json')).sort() : [];
  return settle(
    files.map(async (name) => {
      const file = join(folder, name);
      return { file, key: name.slice(0, -'.json'.length), value: await readJson(file) };
    }),
  );
}

/** Waits for all, so that the faults of every one are told. */
export async function settle<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(promises);
  const reasons: unknown[] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const faults = reasons.flatMap((reason) => {
    if (reason instanceof Faults) return reason.faults;
    throw reason instanceof Error ? reason : new Error(String(reason));
  });
  // Packs of one council share files: what is wrong there is told once.
  const told = new Map(faults.map((fault) => [describeFault(fault), fault]));
  if (told.size > 0) throw new Faults([...told.values()]);
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
