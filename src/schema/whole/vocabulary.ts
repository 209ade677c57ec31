import { isAmbiguous } from '../ambiguity.js';
import { keywords } from '../keywords/index.js';
import { choicesWith } from '../keywords/choice.js';
import { patternOf } from '../patterns.js';
import { childrenOf, parameterOf, report, type Registry, type Vocabulary } from '../schema-node.js';
import { cutCycles, markDynamic } from './cycles.js';
import { dialectOf } from './dialects.js';
import { furtherFacts } from './facts.js';
import { formats } from './formats.js';
import { look } from './look.js';
import { furtherKeywords, furtherUnevaluated } from './keywords.js';

/** Names every pattern that is not run. */
function checkPatterns(registry: Registry): void {
  for (const node of registry.nodes.values()) {
    const sources = [parameterOf(node, 'pattern') ?? [], ...childrenOf(node, 'patternProperties').keys()].flat();
    for (const pattern of sources) {
      const problem = patternOf(pattern, registry);
      if (typeof problem === 'string') report(registry, problem, node.pointer, { pattern });
    }
  }
}

/** What is left over is known after what is found by name or pattern. */
const { additionalProperties, unevaluatedProperties, ...others } = keywords;

/** All that JSON Schema says, in three dialects, for schemas that no build of ours checked. */
export const wholeVocabulary: Vocabulary = {
  keywords: Object.entries({
    ...others,
    ...choicesWith(look),
    ...furtherKeywords,
    additionalProperties,
    ...furtherUnevaluated,
    unevaluatedProperties,
  }),
  formats,
  dialectOf,
  isAmbiguous,
  factsOf: furtherFacts,
  finish: (registry) => {
    markDynamic(registry);
    cutCycles(registry);
    checkPatterns(registry);
  },
};
