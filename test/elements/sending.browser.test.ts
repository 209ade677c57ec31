import { expect } from '@open-wc/testing';
import type { Envelope } from '../../src/delivery/types.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { holdBack } from '../../stories/support/state-assets.js';
import { giveAnswers } from '../../stories/support/take-steps.js';
import { clearForms, showForm, type ShownForm } from '../support/browser/form.js';

const posted = (): Envelope[] =>
  requests.flatMap(({ method, body }) =>
    method === 'POST' ? [JSON.parse(new TextDecoder().decode(body)) as Envelope] : [],
  );
const names = (): unknown[] => posted().map(({ data }) => (data as { you: { yourName: string } }).you.yourName);
const name = '/you/yourName';

describe('between Send and the service, while the code that checks is on its way', () => {
  let release = (): void => {};
  let form: ShownForm;

  beforeEach(async () => {
    form = await showForm({ answers: 'urgent', page: 'check' });
    release = holdBack('validators/halton-evidence.js');
    requests.length = 0;
    await form.press('check.send');
  });
  afterEach(() => {
    release();
    clearForms();
  });
  after(closeService);

  it('says at once that it is sending, and leaves nothing to press', async () => {
    await form.on('sending');
    expect(form.text()).to.include(form.words('sending.title'));
    expect(form.root.querySelectorAll('button, input, textarea')).to.have.length(0);
    expect(posted()).to.deep.equal([]);
    release();
    await form.on('received');
    expect(posted()).to.have.length(1);
  });

  it('goes as it was when Send was pressed, and so does the copy for the records', async () => {
    const before = form.given(name);
    form.widget.model.set(name, 'Changed by the page');
    release();
    await form.on('received');
    expect(names()).to.deep.equal([before]);
    const copy = [...form.root.querySelectorAll<HTMLTextAreaElement>('textarea[readonly]')].map(({ value }) => value);
    expect(copy.join()).to.include(before).and.not.include('Changed by the page');
  });

  it('nothing of it goes once the page was cleared: what goes is what is sent next', async () => {
    const answers = structuredClone(form.widget.model.answers);
    form.widget.restart();
    await form.on('gate');
    release();
    giveAnswers(form.widget, answers);
    form.widget.model.set(name, 'The next person');
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await form.press('form.continue');
      await form.on(screen);
    }
    await form.press('check.send');
    await form.on('received');
    expect(names()).to.deep.equal(['The next person']);
  });

  it('nothing of it goes once the page was left; back from there, Send works', async () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await form.press('returned.continue');
    await form.on('check');
    form.widget.model.set(name, 'Changed since');
    release();
    await form.press('check.send');
    await form.on('received');
    expect(names()).to.deep.equal(['Changed since']);
  });
});
