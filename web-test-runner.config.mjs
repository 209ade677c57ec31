import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { register } from 'tsx/esm/api';

register();
const { bundlePlugin } = await import('./scripts/test/bundle-plugin.ts');
const { focusPlugin } = await import('./scripts/test/focus-plugin.ts');
const { countReporter } = await import('./scripts/test/count-reporter.ts');
const { launcherFor } = await import('./scripts/test/launchers.ts');
const { statesPlugin } = await import('./scripts/test/states-plugin.ts');
const { corpusPlugin } = await import('./scripts/test/corpus-plugin.ts');

const engine = process.env.ENGINE ?? 'chromium';

/**
 * Browser tests: `ENGINE=chromium|firefox|webkit npx wtr [--files test/…/x.browser.test.ts]`.
 * The server's root is the repository, so tests may fetch `/schemas/…` and `/dist/…`; `--manual` is for looking at them.
 */
export default {
  files: ['test/**/*.browser.test.ts'],
  plugins: [await bundlePlugin(), statesPlugin(), corpusPlugin(), focusPlugin(engine), a11ySnapshotPlugin()],
  browsers: [await launcherFor(engine)],
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};
