import { readFile } from 'node:fs/promises';
import { loadCsf } from 'storybook/internal/csf-tools';
import type { Indexer } from 'storybook/internal/types';
import { statesOf } from './states.js';

/** Storybook lists stories without running them: this lists one for each state beside what the file itself holds. */
export const statesIndexer: Indexer = {
  test: /\.stories\.ts$/,
  createIndex: async (fileName, { makeTitle }) => {
    const csf = loadCsf(await readFile(fileName, 'utf8'), { fileName, makeTitle }).parse();
    const title = csf.meta?.title;
    const tags = csf.meta?.tags ?? [];
    const states = statesOf(fileName).map(({ exportName, title: name }) => ({
      type: 'story' as const,
      importPath: fileName,
      exportName,
      name,
      tags,
      ...(title !== undefined && { title }),
    }));
    return [...csf.indexInputs, ...states];
  },
};
