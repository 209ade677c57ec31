import { get, joinPointer, parsePointer } from '../../schema/pointer.js';
import type { Assembled } from './assemble.js';
import type { Fault } from './fault.js';

/** A fault of a merged pack, at the file that says it (the council's before the base), as far down as that file goes. */
export function placeOf({ parts, id, kind }: Assembled, pointer: string, mend: string): Fault {
  const [key = '', ...rest] = parsePointer(pointer);
  const [name, inside] = partName(key, rest);
  for (const part of parts) {
    const at = inside.reduce(joinPointer, '');
    if (part.key === name && (get(part.value, at) !== undefined || part === lastOf(parts, name))) {
      return { file: part.file, pointer: at, mend };
    }
  }
  return { file: `${id}/${kind}`, pointer, mend };
}

const lastOf = (parts: Assembled['parts'], name: string) => parts.findLast(({ key }) => key === name);

function partName(key: string, rest: readonly string[]): readonly [string, readonly string[]] {
  if (key === 'text') return [`text.${rest[0] ?? 'en'}`, rest.slice(1)];
  if (key === 'derived' || key === 'checks') return ['rules', [key, ...rest]];
  if (['schema', 'ui', 'notices', 'contacts'].includes(key)) return [key, rest];
  return ['pack', [key, ...rest]];
}
