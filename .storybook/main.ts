import type { StorybookConfig } from '@storybook/web-components-vite';
import { statesIndexer } from './states-indexer.js';
import { statesPlugin } from './states-plugin.js';

/** Stories are data: each element's file in `stories/` gets a story for each of its states in `schemas/examples/`. */
const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../dist', to: '/dist' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  experimental_indexers: (indexers) => [statesIndexer, ...(indexers ?? [])],
  viteFinal: (vite) => ({ ...vite, plugins: [statesPlugin(), ...(vite.plugins ?? [])] }),
};

export default config;
