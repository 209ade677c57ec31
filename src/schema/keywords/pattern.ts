import { isAmbiguous } from '../patterns.js';
import type { Registry } from '../registry.js';
import type { Json, Pointer } from '../types.js';

interface Pattern {
  readonly expression?: RegExp;
  readonly problem?: 'invalid-pattern' | 'ambiguous-pattern';
}

const known = new Map<Json, Pattern>();

function read(source: Json): Pattern {
  if (typeof source !== 'string') return { problem: 'invalid-pattern' };
  // Many real patterns escape more than the `u` flag allows.
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(source, flags);
      return isAmbiguous(source, flags) ? { problem: 'ambiguous-pattern' } : { expression };
    } catch {
      continue;
    }
  }
  return { problem: 'invalid-pattern' };
}

/** The expression of a pattern, or why it is not run. */
export function patternOf(source: Json): Pattern {
  let pattern = known.get(source);
  if (!pattern) known.set(source, (pattern = read(source)));
  return pattern;
}

/** Names every pattern that will not be run. */
export function checkPatterns(registry: Registry): void {
  const check = (source: Json, pointer: Pointer): void => {
    const { problem } = patternOf(source);
    if (problem) registry.report(problem, pointer, { pattern: source });
  };
  for (const node of registry.nodes) {
    const pattern = node.parameter('pattern');
    if (pattern !== undefined) check(pattern, `${node.pointer}/pattern`);
    for (const [source, child] of node.children('patternProperties')) check(source, child.pointer);
  }
}
