import { dirname, join, resolve } from 'node:path';
import { joinPointer, member, parsePointer } from '../../schema/pointer.js';
import type { Json } from '../../schema/types.js';
import { isObject } from '../../schema/json.js';
import type { Fault } from '../fault.js';
import type { Assembled } from './assemble.js';
import { isForm, partNames } from './part-names.js';
import type { Part } from './read-parts.js';

/** A fault of a merged pack, at the file that says it (the council's before the base), as far down as that file goes. */
export function placeOf({ parts, path, kind, pack }: Assembled, pointer: string, mend: string): Fault {
  if (parts.length === 0) return { file: path, pointer, mend };
  const tokens = parsePointer(pointer);
  const { name, depth, isMeta } = partOf(tokens, kind);
  // What is about the council may stand in the kind's own folder too, laid over the council's.
  const isMine = (file: string): boolean => isMeta || resolve(dirname(file)) !== resolve(path);
  const own = parts.filter(({ key, file }) => key === name && isMine(file));
  const base = own.at(-1);
  if (!base) return { file: join(path, isMeta ? '' : kind, `${name}.json`), pointer: '', mend };
  const whole = tokens.slice(0, depth).reduce<Json | undefined>(member, pack);
  const inside = tokens.slice(depth);
  for (const part of own) {
    const found = walk(part, whole, inside);
    if (found !== undefined) return { file: part.file, pointer: found, mend };
  }
  return { file: base.file, pointer: inside.reduce(joinPointer, ''), mend };
}

/** The same place in a part; items that have an id are found by it. Undefined where the part does not say it. */
function walk({ value }: Part, whole: Json | undefined, tokens: readonly string[]): string | undefined {
  let [at, mine, merged]: [string, Json | undefined, Json | undefined] = ['', value, whole];
  for (const token of tokens) {
    const item: Json | undefined = merged === undefined ? undefined : member(merged, token);
    const own: string = Array.isArray(mine) ? indexOf(mine, token, item) : token;
    mine = member(mine, own);
    if (mine === undefined) return undefined;
    at = joinPointer(at, own);
    merged = item;
  }
  return at;
}

/** Where a part has the item that the merged list has at `token`. */
function indexOf(list: readonly Json[], token: string, item: Json | undefined): string {
  const id = isObject(item) ? item['id'] : undefined;
  const hasId = (one: Json | undefined): boolean => isObject(one) && one['id'] === id;
  return typeof id !== 'string' || hasId(list[Number(token)]) ? token : String(list.findIndex(hasId));
}

/** The part that gives a place, how many tokens lead to it, and whether it is about the council, not the kind. */
function partOf(
  [key = '', language = 'en']: readonly string[],
  kind: string,
): { name: string; depth: number; isMeta: boolean } {
  if (key === 'text') return { name: `text.${language}`, depth: 2, isMeta: false };
  if (isForm(kind) && ['derived', 'checks', 'gaps'].includes(key)) return { name: 'rules', depth: 0, isMeta: false };
  if (partNames(kind).includes(key)) return { name: key, depth: 1, isMeta: false };
  return key === 'contacts' ? { name: key, depth: 1, isMeta: true } : { name: 'pack', depth: 0, isMeta: true };
}
