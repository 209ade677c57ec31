import { expect } from '@open-wc/testing';
import { freeze, KeptStore, type Envelope } from '../../src/delivery/index.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { clearForms, focused, showForm, until, type ShownForm } from '../support/browser/form.js';
import { clearPage, showForm as showSchemaForm } from '../support/browser/schema-form.js';

const at = (path: string) => ({ endpoint: `https://front-door.example/${path}` });
const store = new KeptStore();

const posted = (): Envelope[] =>
  requests.flatMap(({ method, body }) =>
    method === 'POST' ? [JSON.parse(new TextDecoder().decode(body)) as Envelope] : [],
  );

const toCheck = async (form: ShownForm): Promise<void> => {
  for (const screen of ['you', 'worry', 'child', 'check']) {
    await form.press('form.continue');
    await form.on(screen);
  }
};

/** A report that was kept, opened in the form again after the page was cleared; with the envelope that was sent of it. */
const openedAgain = async (meanwhile?: (form: ShownForm) => Promise<void>): Promise<[ShownForm, Envelope]> => {
  const form = await showForm({ answers: 'urgent', page: 'check' }, at('drops-out'));
  requests.length = 0;
  await form.press('check.send');
  await form.on('waiting');
  await form.press('waiting.keep');
  await until(() => focused()?.id === 'kept', 'it to be kept');
  await form.press('waiting.copyOrPrint');
  await form.press('received.finish');
  await form.press('unsent.clear');
  await form.on('gate');
  expect(form.widget.hasAnswers).to.equal(false);
  await meanwhile?.(form);
  await form.press('kept.open');
  await until(() => form.given('/you/yourName') !== undefined, 'its answers');
  return [form, posted().at(-1)!];
};

describe('a kept report that is opened in the form', () => {
  beforeEach(() => store.clearEverything());
  afterEach(() => {
    clearForms();
    clearPage();
  });
  after(async () => {
    closeService();
    await store.clearEverything();
  });

  it('has focus at the heading, and goes unchanged as the same bytes under the same key', async () => {
    const [form, before] = await openedAgain();
    await until(() => focused()?.id === 'screen-title', 'focus on the heading');
    expect(posted(), 'nothing goes by itself').to.have.length(1);
    await toCheck(form);
    await form.press('check.send');
    await form.on('waiting');
    expect(posted().at(-1)).to.deep.equal(before);
    expect(posted()).to.have.length(2);
    expect(await store.list(), 'still the one entry').to.have.length(1);
  });

  it('goes changed in the place of what was kept, which is gone with the receipt', async () => {
    const [form, before] = await openedAgain();
    form.widget.model.set('/you/yourName', 'Somebody else');
    await toCheck(form);
    await form.press('check.send');
    await form.on('waiting');
    const next = posted().at(-1)!;
    expect([next.submissionId, next.supersedes]).to.deep.equal([before.submissionId, before.idempotencyKey]);
    expect(next.idempotencyKey).to.not.equal(before.idempotencyKey);
    expect(await store.list()).to.have.length(1);
  });

  it('asks before it goes to another address than it was made for', async () => {
    const [form] = await openedAgain((cleared) => cleared.change(at('moved')));
    await toCheck(form);
    await form.press('check.send');
    await until(() => focused()?.id === 'destination', 'focus on the warning');
    expect(posted()).to.have.length(1);
  });

  it('and is deleted then, is not written again when its answers go', async () => {
    const [form] = await openedAgain();
    await form.press('kept.delete');
    await until(() => form.text().includes('Deleted from this computer'), 'the words');
    form.widget.model.set('/you/yourName', 'Somebody else');
    await toCheck(form);
    await form.press('check.send');
    await form.on('waiting');
    expect(await store.list()).to.deep.equal([]);
    expect(form.text()).to.not.include('Waiting on this computer');
  });

  it('and belongs to another form, says so and stays', async () => {
    const form = await showForm({ answers: {}, kept: 1, screen: 'all' }, { pack: 'field-types' });
    await form.press('kept.open');
    await until(() => form.text().includes('made with another form'), 'the words');
    expect(form.widget.hasAnswers).to.equal(false);
    expect(await store.list()).to.have.length(1);
  });

  it('and was deleted in another tab, says so', async () => {
    const form = await showForm({ answers: {}, kept: 1 });
    await until(() => form.button('kept.open'), 'the kept report');
    await store.clearEverything();
    await form.press('kept.open');
    await until(() => form.text().includes('no longer on this computer'), 'the words');
    expect(form.button('kept.open')?.outerHTML).to.equal(undefined);
  });

  it('comes without files that this page does not know, and says so', async () => {
    const schema = {
      title: 'A form with a file',
      type: 'object',
      properties: { name: { type: 'string' }, letter: { type: 'string', contentMediaType: 'application/pdf' } },
    };
    const form = await showSchemaForm({ schema, attributes: at('files') });
    const { pack, finish } = form.widget;
    const [id, digest] = ['2b1f', 'sha-256=:AAAA:'];
    const frozen = await freeze({
      kind: pack.kind,
      pack: { id: pack.id, version: pack.version, digest },
      schema: { id: '', digest },
      demonstration: false,
      data: { name: 'Sam', letter: `urn:front-door:attachment:${id}` },
      attachments: [{ id, digest, name: 'a.pdf', mediaType: 'application/pdf', bytes: 3, pointer: '/letter' }],
      supersedes: null,
    });
    await store.keep(frozen, at('files').endpoint);
    await finish.value!.kept.load();
    await form.press('kept.open');
    await until(() => form.given('/name') === 'Sam', 'its answers');
    expect(form.widget.model.given).to.deep.equal({ name: 'Sam' });
    expect(form.text()).to.include('The files of that report are not in the form');
  });
});
