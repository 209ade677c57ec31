import type { Ajv } from 'ajv';
import { joinPointer, type DialectName, type Plan } from '../../schema/index.js';
import { isRefAlone } from '../../schema/schema-node.js';
import type { Finding } from './mend-error.js';

/** Keywords and formats that nobody knows, and so nobody checks: often a slip of the pen. Each is named once. */
export function findUnknownWords(plan: Plan, ajv: Ajv, dialect: DialectName): Finding[] {
  const found = new Map<string, string[]>();
  const note = (words: string, pointer: string): void => void found.set(words, [...(found.get(words) ?? []), pointer]);
  for (const { schema, pointer, dialect: own } of plan.root.registry.nodes.values()) {
    if (typeof schema === 'boolean' || isRefAlone(schema, own)) continue;
    for (const [keyword, value] of Object.entries(schema)) {
      if (!isKnown(ajv, keyword)) note(`"${keyword}" is no keyword of ${dialect}`, joinPointer(pointer, keyword));
      if (keyword === 'format' && typeof value === 'string' && !Object.hasOwn(ajv.formats, value))
        note(`"${value}" is no format that is known`, joinPointer(pointer, keyword));
    }
  }
  return [...found].map(([words, [first = '', ...others]]) => {
    const also = others.length > 0 ? ` (nor at ${others.length} more)` : '';
    return [first, `${words}, so it checks nothing here${also}: correct it, or leave it as a note of your own.`];
  });
}

/** Keywords that begin with `x-` or `$` are meant as notes, or are read before all others. */
function isKnown({ RULES: { all, keywords } }: Ajv, keyword: string): boolean {
  return /^(x-|\$)/.test(keyword) || Object.hasOwn(all, keyword) || keywords[keyword] === true;
}
