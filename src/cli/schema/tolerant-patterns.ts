import type { CodeOptions } from 'ajv';
import { joinPointer, type Plan } from '../../schema/index.js';
import { childrenOf, parameterOf } from '../../schema/schema-node.js';
import type { Finding } from './mend-error.js';

type RegExpEngine = NonNullable<CodeOptions['regExp']>;

/** Reads a pattern as the form does: with the `u` flag, or without where it escapes more than that allows. */
const tolerant: RegExpEngine = Object.assign(
  (pattern: string, flags: string): RegExp =>
    isRegExp(pattern, flags) ? new RegExp(pattern, flags) : new RegExp(pattern),
  { code: '((pattern,flags)=>{try{return new RegExp(pattern,flags)}catch{return new RegExp(pattern)}})' },
);

/** What Ajv needs to read patterns that its `u` flag refuses, and which those are. Without any, Ajv stays as it is. */
export function tolerantPatterns(plan: Plan): {
  readonly regExp?: RegExpEngine;
  readonly warnings: readonly Finding[];
} {
  const warnings = patternsOf(plan).flatMap(([pointer, pattern]): Finding[] =>
    !isRegExp(pattern, 'u') && isRegExp(pattern, '')
      ? [
          [
            pointer,
            `${pattern} escapes what needs no escape. It works here; take the \\ out for services that are stricter.`,
          ],
        ]
      : [],
  );
  return warnings.length > 0 ? { regExp: tolerant, warnings } : { warnings };
}

function patternsOf({ root }: Plan): [string, string][] {
  return [...root.registry.nodes.values()].flatMap((node) => {
    const own = parameterOf(node, 'pattern');
    const names = [...childrenOf(node, 'patternProperties').keys()];
    return [
      ...(typeof own === 'string' ? [[joinPointer(node.pointer, 'pattern'), own] as [string, string]] : []),
      ...names.map((name): [string, string] => [joinPointer(`${node.pointer}/patternProperties`, name), name]),
    ];
  });
}

function isRegExp(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
