import type { EarlyHelpFlow, FlowText } from '../../packs/types.js';
import { nextStep } from '../../rules/early-help/index.js';
import type { JsonObject } from '../../schema/types.js';
import type { Finding } from '../schema/mend-error.js';
import { at } from './check-names.js';
import type { Places } from './declared-places.js';
import { membersOf } from './loose.js';

/** That a flow reads questions that are asked, ends in what has words, and comes out as its examples say. */
export function checkFlow(pack: JsonObject, places: Places): Finding[] {
  if (!pack['flow']) return [];
  const flow = pack['flow'] as unknown as EarlyHelpFlow;
  const { rules, notSure, examples, outcomes, feedback } = flow;
  const routes = [...rules.map(({ then }) => then), ...notSure.routes];
  const unasked = rules.flatMap(({ when: { all = {}, any = {} } }, index) =>
    Object.keys({ ...all, ...any })
      .filter((id) => !places.has(`/${id}`))
      .map((id): Finding => [at('flow', 'rules', index, 'when'), `No question is at /${id}: correct the name.`]),
  );
  const failed = examples.flatMap(({ answers, expect }, index): Finding[] =>
    nextStep(flow, answers).routeId === expect
      ? []
      : [[at('flow', 'examples', index), `It comes out as ${nextStep(flow, answers).routeId}: mend the rules.`]],
  );
  const words = membersOf(pack['text']).flatMap(([lang, text]) => {
    const said = (text['flow'] ?? {}) as unknown as Partial<FlowText>;
    const missing = (part: keyof FlowText, ids: readonly string[]): Finding[] =>
      [...new Set(ids)]
        .filter((id) => !Object.hasOwn(said[part] ?? {}, id))
        .map((id): Finding => [at('text', lang, 'flow', part), `Add words for ${id}.`]);
    return [...missing('routes', routes), ...missing('outcomes', outcomes), ...missing('feedback', feedback)];
  });
  return [...unasked, ...failed, ...words];
}
