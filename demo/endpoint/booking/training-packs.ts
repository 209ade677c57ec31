import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';

/** The timetables of a service, by the id of their pack. */
export type TrainingPacks = ReadonlyMap<string, TrainingPack>;

/** Reads every built timetable: a service for demonstrations takes those, any other the live ones. */
export async function readTrainingPacks({
  packsDir,
  demo,
}: Pick<Settings, 'packsDir' | 'demo'>): Promise<TrainingPacks> {
  const names = await readdir(packsDir, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /(^|[/\\])training\.json$/.test(name)).sort();
  const packs = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(packsDir, name), 'utf8')) as TrainingPack),
  );
  const status = demo ? 'demonstration' : 'live';
  return new Map(packs.filter((pack) => pack.status === status).map((pack) => [pack.id, pack]));
}

/** The timetable that a request names. */
export function knownTraining(packs: TrainingPacks, id: string): TrainingPack {
  const pack = packs.get(id);
  if (pack) return pack;
  throw new Problem('unknown-pack', 'This service has no timetable of that pack.');
}
