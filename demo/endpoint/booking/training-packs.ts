import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { School } from '../../../src/delivery/booking/types.js';
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

/** The timetable of a request that also names a school: one that it lists, or one without an id. */
export function trainingFor(
  packs: TrainingPacks,
  { pack: id, school }: { readonly pack: string; readonly school: School },
): TrainingPack {
  const pack = knownTraining(packs, id);
  if (school.settingId === undefined || pack.settings.some((one) => one.id === school.settingId)) return pack;
  const detail = 'The timetable lists no setting with this id. Leave it out, and give the name alone.';
  const errors = [{ pointer: '/school/settingId', code: 'unknown-setting', detail }];
  throw new Problem('invalid-answers', 'The body names a setting that is not known.', { errors });
}
