import type { Registry } from './schema-node.js';
import type { Json, SchemaProblem } from './types.js';

type Refusal = Extract<SchemaProblem['code'], 'invalid-pattern' | 'ambiguous-pattern'>;

const known = new WeakMap<object, Map<Json, RegExp | Refusal>>();

function read(source: Json, { isAmbiguous }: Registry['vocabulary']): RegExp | Refusal {
  // Many real patterns escape more than the `u` flag allows.
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(String(source), flags);
      return isAmbiguous(expression.source, flags) ? 'ambiguous-pattern' : expression;
    } catch {
      continue;
    }
  }
  return 'invalid-pattern';
}

/** The expression of a pattern, or why it is not run. */
export function patternOf(source: Json, { vocabulary }: Registry): RegExp | Refusal {
  let patterns = known.get(vocabulary);
  if (!patterns) known.set(vocabulary, (patterns = new Map()));
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = read(source, vocabulary)));
  return pattern;
}

/** The expression of a pattern; undefined when it is not run. */
export function expressionOf(source: Json, registry: Registry): RegExp | undefined {
  const pattern = patternOf(source, registry);
  return typeof pattern === 'string' ? undefined : pattern;
}
