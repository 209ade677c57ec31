import { expect } from '@open-wc/testing';
import { filesAtService, releaseParts } from '../../stories/support/made-up-files.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { carrying, pdf } from '../fields/support/file-form.js';
import { until, type ShownForm } from '../support/browser/form.js';
import { addressOf, clearPage, showForm } from '../support/browser/schema-form.js';
import { clearUp } from './support/drafts-steps.js';
import { freeze, KeptStore } from '../../src/delivery/index.js';

const schema = {
  title: 'A form with a file',
  type: 'object',
  properties: { name: { type: 'string' }, letter: { type: 'string', contentMediaType: 'application/pdf' } },
};

/** Chooses a file; the service holds its second part back. */
const choose = async (form: ShownForm): Promise<void> => {
  const input = await until(() => form.root.querySelector<HTMLInputElement>('input[type=file]'), 'the control');
  input.files = carrying([pdf('Another child.pdf', 600_000)]).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => filesAtService.size === 1, 'the file to be on its way');
};

describe('a file on its way does not land in another report', () => {
  beforeEach(clearUp);
  afterEach(async () => {
    releaseParts();
    clearPage();
    await clearUp();
    closeService();
  });

  it('when a draft takes the place of what is in the page', async () => {
    const attributes = {
      schema: addressOf(schema),
      drafts: 'session',
      endpoint: 'https://front-door.example/files-slow',
    };
    const first = await showForm({ schema: null, attributes });
    await until(() => first.widget.drafts.value, 'the code that saves');
    first.type('/name', 'Saved earlier');
    await until(() => first.text().includes('Saved on this computer until this tab'), 'it to be saved');
    clearPage();
    const form = await showForm({ schema: null, attributes });
    await choose(form);
    await form.press('drafts.continue');
    await until(() => form.given('/name') === 'Saved earlier', 'the draft');
    releaseParts();
    await until(() => filesAtService.size === 0, 'the file to be deleted at the service');
    expect(form.widget.model.given).to.deep.equal({ name: 'Saved earlier' });
  });

  it('when a kept report is opened', async () => {
    const attributes = { schema: addressOf(schema), endpoint: 'https://front-door.example/files-slow' };
    const form = await showForm({ schema: null, attributes });
    const { pack, finish } = form.widget;
    const about = { id: pack.id, version: pack.version, digest: '' };
    const data = { name: 'Kept earlier' };
    const report = { kind: pack.kind, pack: about, schema: { id: '', digest: '' }, demonstration: false, data };
    await new KeptStore().keep(await freeze({ ...report, supersedes: null }), attributes.endpoint);
    await finish.value!.kept.load();
    await choose(form);
    await form.press('kept.open');
    await until(() => form.given('/name') === 'Kept earlier', 'its answers');
    releaseParts();
    await until(() => filesAtService.size === 0, 'the file to be deleted at the service');
    expect(form.widget.model.given).to.deep.equal(data);
  });
});
