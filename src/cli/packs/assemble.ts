import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { mergeParts } from '../../packs/merge.js';
import type { Json, JsonObject } from '../../schema/types.js';
import { readJson } from '../read-json.js';
import { listOf, objectOf, objectsOf } from './loose.js';
import { isForm, partNames } from './part-names.js';
import { readParts, settle, type Part } from './read-parts.js';

/** What every council's parts are laid over. */
export interface Content {
  readonly questionSets: string;
  readonly holidays: string;
}

/** Where the content stands. */
export interface Folders extends Content {
  readonly packs: string;
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
  /** None for a pack that is one file. */
  readonly parts: readonly Part[];
  /** The council's folder, or the one file. */
  readonly path: string;
}

/** Every council and kind there is content for, by folder: `packs/<council>/<kind>/`. */
export async function listPacks({ packs }: Folders): Promise<readonly { id: string; kind: string }[]> {
  const councils = await foldersIn(packs);
  return (
    await Promise.all(councils.map(async (id) => (await foldersIn(join(packs, id))).map((kind) => ({ id, kind }))))
  ).flat();
}

/** Merges base ← council, part by part. Meta data and contacts are the council's alone. */
export async function assemble(from: Folders, id: string, kind: string): Promise<Assembled> {
  return assembleKind(join(from.packs, id), kind, from);
}

/** Every pack of one council, by its folder. */
export async function assembleFolder(path: string, content: Content): Promise<readonly Assembled[]> {
  const kinds = await foldersIn(path);
  return settle(kinds.map((kind) => assembleKind(path, kind, content)));
}

/** A pack that is one file already. */
export function mergedPack(path: string, value: Json): Assembled {
  const pack = objectOf(value);
  return { id: String(pack['id']), kind: String(pack['kind']), pack, parts: [], path };
}

async function assembleKind(path: string, kind: string, from: Content): Promise<Assembled> {
  const [base = [], meta = [], council = []] = await settle([
    readParts(join(from.questionSets, kind)),
    readParts(path),
    readParts(join(path, kind)),
  ]);
  const merged = new Map<string, Json>();
  for (const { key, value } of [...base, ...council]) merged.set(key, mergeParts(merged.get(key), value));
  const about = objectOf(mergeParts(meta.find(({ key }) => key === 'pack')?.value, merged.get('pack') ?? {}));
  const holidays = holidaysFor(about, listOf(objectOf(await readJson(from.holidays))['dates']));
  const common: JsonObject = { ...about, kind, contacts: meta.find(({ key }) => key === 'contacts')?.value ?? {} };
  const text = Object.fromEntries(
    [...merged].filter(([key]) => key.startsWith('text.')).map(([key, value]) => [key.slice('text.'.length), value]),
  );
  const pack = isForm(kind)
    ? formPack({ ...common, text }, merged, holidays)
    : { ...partsOf(kind, merged), text, ...common, holidays };
  return { id: basename(resolve(path)), kind, pack, parts: [...council, ...meta, ...base], path };
}

/** In this order the whole is smallest once compressed. */
function formPack(common: JsonObject, merged: ReadonlyMap<string, Json>, days: Json[]): JsonObject {
  const { derived, checks, gaps } = objectOf(merged.get('rules'));
  return {
    ...common,
    ui: merged.get('ui') ?? {},
    schema: merged.get('schema') ?? {},
    notices: merged.get('notices') ?? [],
    derived: objectsOf(derived).map(([, one]) =>
      one['rule'] === 'next-working-day' ? { ...one, holidays: days } : one,
    ),
    checks: checks ?? [],
    ...(gaps !== undefined && { gaps }),
    ...(merged.has('flow') && { flow: merged.get('flow') ?? null }),
    ...(merged.has('outputs') && { outputs: merged.get('outputs') ?? null }),
  };
}

function partsOf(kind: string, merged: ReadonlyMap<string, Json>): JsonObject {
  return Object.fromEntries(
    partNames(kind).flatMap((name) => {
      const value = merged.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The bank holidays that matter to a pack: from the day it was checked until a year after its review, if it has one. */
function holidaysFor({ checkedOn, reviewBy }: JsonObject, dates: readonly Json[]): Json[] {
  const last = typeof reviewBy === 'string' ? `${Number(reviewBy.slice(0, 4)) + 1}${reviewBy.slice(4)}` : undefined;
  return dates.filter((date) => String(date) > String(checkedOn) && (last === undefined || String(date) <= last));
}

async function foldersIn(path: string): Promise<string[]> {
  return (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
