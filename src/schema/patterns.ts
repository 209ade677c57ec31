import { childrenOf, parameterOf, report, type Registry } from './schema-node.js';
import type { Json, SchemaProblem } from './types.js';

type Refusal = Extract<SchemaProblem['code'], 'invalid-pattern' | 'ambiguous-pattern'>;

const known = new Map<Json, RegExp | Refusal>();

/** Whether matching may take exponential time. Without a closer look, every group that repeats may. */
let isAmbiguous = (source: string, _flags: string): boolean => /\)[*+{]/.test(source);

/** Looks at patterns more closely (`isAmbiguous`): for schemas that the build did not check. */
export function guardPatterns(guard: typeof isAmbiguous): void {
  isAmbiguous = guard;
  known.clear();
}

function read(source: Json): RegExp | Refusal {
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

function patternOf(source: Json): RegExp | Refusal {
  let pattern = known.get(source);
  if (!pattern) known.set(source, (pattern = read(source)));
  return pattern;
}

/** The expression of a pattern; undefined when it is not run. */
export function expressionOf(source: Json): RegExp | undefined {
  const pattern = patternOf(source);
  return typeof pattern === 'string' ? undefined : pattern;
}

/** Names every pattern that is not run. */
export function checkPatterns(registry: Registry): void {
  for (const node of registry.nodes.values()) {
    const sources = [parameterOf(node, 'pattern') ?? [], ...childrenOf(node, 'patternProperties').keys()].flat();
    for (const pattern of sources) {
      const problem = patternOf(pattern);
      if (typeof problem === 'string') report(registry, problem, node.pointer, { pattern });
    }
  }
}
