import examples from '../../../../schemas/question-sets/threshold/examples.json' with { type: 'json' };
import retired from '../../../../schemas/retired-indicators.json' with { type: 'json' };
import type { Example } from './run-examples.js';

/** The examples of every pack that brings none of its own. */
export const baseExamples = examples as unknown as readonly Example[];

/** Ids that stood for several things: their words would mean something else in old records. */
export const retiredIds: readonly string[] = Object.keys(retired.ids);
