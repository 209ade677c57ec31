import { execFile } from 'node:child_process';
import { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { engineNeeds, engines, findEngine } from '../../scripts/test/engines.js';
import { launchers, type Engine, type EngineName, type EnginePage } from '../support/engines.js';
import { frameCases } from './frame-cases.js';
import { integrityCases } from './integrity-cases.js';
import { loaderCases } from './loader-cases.js';
import { openSites, type Sites } from './sites.js';

/** The loader and the frame, with the smallest elements, built by the real build. */
const FOLDER = '.cache/embed';
const FIXTURES = 'test/embed/fixtures';
const ELEMENTS = ['fd-first', 'fd-second', 'fd-framed', 'fd-config'];

let sites: Sites | undefined;

before(async () => {
  const files = [...ELEMENTS.map((name) => `${FIXTURES}/${name}.ts`), 'src/elements/frame-host.ts'];
  const entries = files.flatMap((file) => ['--entry', file]);
  const args = ['--import', 'tsx', 'scripts/build.ts', '--quiet', '--out', FOLDER, '--data', `${FIXTURES}/files`];
  await promisify(execFile)(process.execPath, [...args, ...entries]);
  sites = await openSites(FOLDER);
});
after(() => sites?.close());

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
}

function need<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('the suite has not started');
  return thing;
}
