import type { Plugin } from 'vite';
import { statesOf } from './states.js';

/** Adds to a story file one export for each state of its element. */
export function statesPlugin(): Plugin {
  return {
    name: 'front-door-states',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.stories.ts')) return undefined;
      const states = statesOf(file);
      const imports = states.map(({ path }, index) => `import state${index} from '/${path}' with { type: 'json' };`);
      const exports = states.map(({ exportName }, index) => `export const ${exportName} = storyOf(state${index});`);
      const added = [`import { storyOf } from './support/story-of.js';`, ...imports, ...exports];
      return { code: `${code}\n${added.join('\n')}\n`, map: null };
    },
  };
}
