import { readFileSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import { statesOf } from '../../.storybook/states.js';

/**
 * Serves `/states/fd-x.json`: every state of `schemas/examples/` that names this element. Tells tests whether the person
 * who runs them wants the accessibility trees written anew (`UPDATE_TREES=1`).
 */
export function statesPlugin(): TestRunnerPlugin {
  return {
    name: 'front-door-states',
    serve({ path }) {
      const element = /^\/states\/(fd-[a-z-]+)\.json$/.exec(path)?.[1];
      if (!element) return undefined;
      const states = statesOf(`${element}.stories.ts`).map((state) => readFileSync(state.path, 'utf8'));
      return { body: `[${states.join(',')}]`, type: 'json' };
    },
    executeCommand({ command }) {
      return command === 'update-trees' ? process.env['UPDATE_TREES'] === '1' : undefined;
    },
  };
}
