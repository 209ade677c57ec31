import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeParts } from '../../packs/merge.js';
import type { Json, JsonObject } from '../../schema/types.js';
import { isObject } from '../../schema/json.js';
import { readJson, readParts, type Part } from './read-parts.js';

/** Where the content stands. */
export interface Folders {
  readonly questionSets: string;
  readonly packs: string;
  readonly holidays: string;
}

export const folders: Folders = {
  questionSets: 'schemas/question-sets',
  packs: 'schemas/packs',
  holidays: 'schemas/bank-holidays.england.json',
};

/** A merged pack with the files it came from, the council's first. */
export interface Assembled {
  readonly id: string;
  readonly kind: string;
  readonly pack: JsonObject;
  readonly parts: readonly Part[];
}

/** Every council and kind there is content for, by folder: `packs/<council>/<kind>/`. */
export async function listPacks({ packs }: Folders): Promise<readonly { id: string; kind: string }[]> {
  const list = async (path: string): Promise<string[]> =>
    (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  const councils = await list(packs);
  return (
    await Promise.all(councils.map(async (id) => (await list(join(packs, id))).map((kind) => ({ id, kind }))))
  ).flat();
}

/** Merges base ← council, part by part. Meta data and contacts are the council's alone. */
export async function assemble(from: Folders, id: string, kind: string): Promise<Assembled> {
  const base = await readParts(join(from.questionSets, kind));
  const meta = await readParts(join(from.packs, id));
  const council = await readParts(join(from.packs, id, kind));
  const merged = new Map<string, Json>();
  for (const { key, value } of [...base, ...council]) merged.set(key, mergeParts(merged.get(key), value));
  const { derived, checks } = toObject(merged.get('rules'));
  const about = toObject(meta.find(({ key }) => key === 'pack')?.value);
  const days = holidaysFor(about, toObject(await readJson(from.holidays))['dates'] ?? []);
  // In this order the whole is smallest once compressed.
  const pack: JsonObject = {
    ...about,
    kind,
    contacts: meta.find(({ key }) => key === 'contacts')?.value ?? {},
    text: Object.fromEntries(
      [...merged].filter(([key]) => key.startsWith('text.')).map(([key, value]) => [key.slice('text.'.length), value]),
    ),
    ui: merged.get('ui') ?? {},
    schema: merged.get('schema') ?? {},
    notices: merged.get('notices') ?? [],
    derived: toList(derived).map((one) => (one['rule'] === 'next-working-day' ? { ...one, holidays: days } : one)),
    checks: checks ?? [],
  };
  return { id, kind, pack, parts: [...council, ...meta, ...base] };
}

/** The bank holidays that matter to a pack: from the day it was checked until a year after its review. */
function holidaysFor({ checkedOn, reviewBy }: JsonObject, dates: Json): Json[] {
  const review = typeof reviewBy === 'string' ? reviewBy : '9999-01-01';
  const last = `${Number(review.slice(0, 4)) + 1}${review.slice(4)}`;
  return Array.isArray(dates) ? dates.filter((date) => String(date) > String(checkedOn) && String(date) <= last) : [];
}

const toObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const toList = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
