import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { register } from 'tsx/esm/api';

register();
const { countReporter } = await import('./scripts/test/count-reporter.ts');
const { launcherFor } = await import('./scripts/test/launchers.ts');
const { statesPlugin } = await import('./scripts/test/states-plugin.ts');
const { corpusPlugin } = await import('./scripts/test/corpus-plugin.ts');

/**
 * Browser tests: `ENGINE=chromium|firefox|webkit npx wtr [--files test/…/x.browser.test.ts]`.
 * The server's root is the repository, so tests may fetch `/schemas/…` and `/dist/…`. JSON is imported as the browsers
 * do it (`with { type: 'json' }`): the target must be `esnext`, since esbuild drops the attribute for any other.
 */
export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'], browser: true },
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
    statesPlugin(),
    corpusPlugin(),
    a11ySnapshotPlugin(),
  ],
  browsers: [await launcherFor(process.env.ENGINE ?? 'chromium')],
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};
