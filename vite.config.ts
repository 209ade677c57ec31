import { defineConfig } from 'vite';
import { browserslist } from './package.json' with { type: 'json' };
import { pressCode } from './scripts/build/press-code.js';
import { shrinkTemplates } from './scripts/build/shrink-templates.js';

/** The oldest browsers that run the widgets, from package.json; older ones keep the page's own text. */
export const target = browserslist.map((browser) => browser.replace(' ', ''));

/** What every pass of `scripts/build.ts` shares. Vite's own commands are not used otherwise. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  plugins: [shrinkTemplates(), pressCode()],
  build: {
    target,
    outDir: 'dist',
    // The steps of the build write into one folder; the first of them clears it.
    emptyOutDir: false,
    minify: true,
    // Vite's helper would load chunks without our check of their bytes.
    modulePreload: false,
    reportCompressedSize: false,
    license: false,
  },
});
