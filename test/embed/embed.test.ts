import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { engineNeeds, engines, findEngine } from '../../scripts/test/engines.js';
import { launchers, type Engine, type EngineName, type EnginePage } from '../support/engines.js';
import { evidenceFormCases } from './evidence-form-cases.js';
import { frameCases } from './frame-cases.js';
import { integrityCases } from './integrity-cases.js';
import { loaderCases } from './loader-cases.js';
import { openSites, type Sites } from './sites.js';

/** The loader and the frame, with the smallest elements, built by the real build. */
const FOLDER = '.cache/embed';
const FIXTURES = 'test/embed/fixtures';
const ELEMENTS = ['fd-first', 'fd-second', 'fd-framed', 'fd-config'];

let sites: Sites | undefined;
/** The real build; `npm test` makes it first. */
let dist: Sites | undefined;

before(async () => {
  const files = [...ELEMENTS.map((name) => `${FIXTURES}/${name}.ts`), 'src/elements/frame-host.ts'];
  const entries = files.flatMap((file) => ['--entry', file]);
  const args = ['--import', 'tsx', 'scripts/build.ts', '--quiet', '--out', FOLDER, '--data', `${FIXTURES}/files`];
  await promisify(execFile)(process.execPath, [...args, ...entries]);
  sites = await openSites(FOLDER);
  dist = await openSites('dist');
});
after(async () => {
  await sites?.close();
  await dist?.close();
});

for (const name of engines) {
  describe(`embedding in ${name}`, { skip: findEngine(name) ? false : `it needs ${engineNeeds(name)}` }, () =>
    runIn(name),
  );
}

/** One browser at a time: it starts with its cases, and ends with them. */
function runIn(name: EngineName): void {
  let engine: Engine | undefined;
  let page: EnginePage | undefined;
  before(async () => {
    engine = await launchers[name]();
    page = await engine?.open();
  });
  after(async () => {
    await page?.close();
    await engine?.close();
  });
  const context = { engine: name, folder: FOLDER, page: () => need(page), sites: () => need(sites) };
  describe('integrity', () => integrityCases(context));
  describe('loader', () => loaderCases(context));
  describe('frame', () => frameCases(context));
  const skip = existsSync('dist/fd-evidence-form.js') ? false : 'there is no dist/: run `npm run build`';
  describe('the evidence form', { skip }, () => evidenceFormCases({ page: context.page, sites: () => need(dist) }));
}

function need<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('the suite has not started');
  return thing;
}
