import { expect } from '@open-wc/testing';
import { refusedAnswers, requests } from '../../stories/support/made-up-service.js';
import type { Json } from '../../src/schema/types.js';
import { clearForms, focused, showForm, until, type ShownForm } from '../support/browser/form.js';

const ready = { answers: 'urgent', page: 'check' } as const;
const at = (path: string) => ({ endpoint: `https://front-door.example/${path}` });
const posts = () => requests.filter(({ method }) => method === 'POST');
const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** What the person would have in the clipboard. */
const copied = async (form: ShownForm, press: () => Promise<void>): Promise<string> => {
  let words = '';
  const { clipboard } = navigator;
  const writeText = (text: string) => Promise.resolve(void (words = text));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await press();
  await until(() => words !== '', 'something copied');
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  expect(form.text()).to.include('Copied');
  return words;
};

describe('what became of a report', () => {
  afterEach(clearForms);

  it('nothing is sent behind "copy or print instead"', async () => {
    const form = await showForm(ready, at('drops-out'));
    await form.press('check.send');
    await form.on('waiting');
    await form.press('waiting.copyOrPrint');
    await form.on('prepared');
    const before = posts().length;
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await settled();
    expect(posts().length).to.equal(before);
    expect(form.text()).to.include('NOT SENT');
  });

  it('a second report is a report of its own', async () => {
    const form = await showForm(ready);
    const answers: Json = structuredClone(form.widget.model.answers);
    requests.length = 0;
    for (const round of [1, 2]) {
      await form.press('check.send');
      await form.on('received');
      expect(posts()).to.have.length(round);
      await form.press('received.finish');
      await form.on('cleared');
      await form.press('received.startAgain');
      await form.on('gate');
      form.widget.model.restore(answers);
      for (const screen of ['you', 'worry', 'child', 'check']) {
        await form.press('form.continue');
        await form.on(screen);
      }
    }
    const ids = posts().map(
      ({ body }) => (JSON.parse(new TextDecoder().decode(body)) as { submissionId: string }).submissionId,
    );
    expect(new Set(ids).size).to.equal(2);
  });

  describe('refused', () => {
    const usual = [...refusedAnswers];

    afterEach(() => refusedAnswers.splice(0, refusedAnswers.length, ...usual));

    it('at a place that the form does not have: said in words, and never in the way', async () => {
      const detail = 'The council cannot take this kind of report today.';
      refusedAnswers.splice(0, refusedAnswers.length, { pointer: '/nowhere', code: 'closed', detail });
      const form = await showForm(ready, at('refuses-answers'));
      requests.length = 0;
      await form.press('check.send');
      await form.on('blocked');
      expect(form.text()).to.include(detail);
      await form.press('waiting.backToAnswers');
      await form.on('check');
      await form.press('check.send');
      await form.on('blocked');
      expect(posts()).to.have.length(2);
      await form.press('waiting.copyOrPrint');
      await form.on('prepared');
    });

    it('at a question: the words hold no placeholder', async () => {
      const refused = { pointer: '/you/yourName', code: 'maxLength', detail: '' };
      refusedAnswers.splice(0, refusedAnswers.length, refused);
      const form = await showForm(ready, at('refuses-answers'));
      await form.press('check.send');
      await until(() => form.root.getElementById('error-summary'), 'the summary');
      expect(form.text()).to.not.include('%{');
    });
  });

  it('answers that were not sent are cleared only after a question', async () => {
    const form = await showForm(ready);
    await form.press('check.prepare');
    await form.on('prepared');
    await form.press('received.finish');
    await form.on('unsent');
    expect(form.text()).to.include('NOT SENT');
    await form.press('waiting.backToAnswers');
    await form.on('check');
    expect(form.widget.hasAnswers).to.equal(true);
    await form.press('check.prepare');
    await form.press('received.finish');
    await form.press('unsent.clear');
    await form.on('gate');
    expect(form.widget.hasAnswers).to.equal(false);
  });

  it('what was written so far can be copied from the first page on, with what is missing', async () => {
    const form = await showForm({ answers: {} });
    form.widget.model.set('/gate/immediateDanger', 'not-known');
    await form.press('form.prepare');
    await form.on('prepared');
    expect(form.text()).to.include('Still missing before this can be sent').and.include('Your name');
    const words = await copied(form, () => form.press('prepared.copyAll'));
    expect(words).to.include('NOT SENT. Prepared on').and.include('demonstration').and.include('Not known');
  });

  it('what the council asks for besides is listed while it is missing, leads to its question, and stops nobody', async () => {
    const form = await showForm({ answers: 'full', page: 'check' });
    const asked = form.words('missing.expected', { name: 'Halton Borough Council' });
    const listed = () => [...form.root.querySelectorAll('.notice .link-button')].map((one) => one.textContent.trim());
    form.widget.model.set('/toolkit/toolsUsed', []);
    await until(() => form.text().includes(asked), 'the list');
    expect(listed()).to.include('Which tools have you completed?');
    form.widget.model.set('/finish/declare', true);
    expect(form.text(), 'nothing is needed any more').to.not.include(form.words('missing.title'));
    await form.press('Which tools have you completed?');
    await form.on('toolkit');
    form.widget.model.set('/toolkit/toolsUsed', ['voice-of-the-child']);
    form.widget.flow.go({ kind: 'check' });
    await form.on('check');
    expect(listed()).to.not.include('Which tools have you completed?');
  });

  it('what the family must not see stands apart at the end of what is copied', async () => {
    const form = await showForm(ready);
    form.widget.model.set('/agreement/keepFromFamily', 'The source of this.');
    await form.press('check.prepare');
    await form.on('prepared');
    const words = await copied(form, () => form.press('prepared.copyAll'));
    const [, apart = ''] = words.split('Must not be seen by the family');
    expect(apart).to.include('The source of this.');
    expect(words.indexOf('The source of this.')).to.be.greaterThan(words.indexOf('Robin Madeup'));
  });

  it('an accepted report is copied with its reference and date', async () => {
    const form = await showForm(ready);
    await form.press('check.send');
    await form.on('received');
    const words = await copied(form, () => form.press('prepared.copyAll'));
    expect(words).to.match(/Accepted by iCART on 24 November 2026.*reference DEMO-7K3F/);
  });

  it('a page that begins to send after the person began asks first', async () => {
    const answers: Json = structuredClone((await showForm(ready)).widget.model.answers);
    const form = await showForm({ answers: {} });
    form.element.removeAttribute('endpoint');
    await until(() => form.widget.endpoint === null, 'no endpoint');
    form.widget.model.restore(answers);
    await form.change(at('accepts'));
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await form.press('form.continue');
      await form.on(screen);
    }
    requests.length = 0;
    await form.press('check.send');
    await until(() => focused()?.id === 'destination', 'focus on the warning');
    expect(requests).to.have.length(0);
    await form.press('check.destinationConfirm', { after: 'front-door.example' });
    await until(() => focused()?.id === 'send', 'focus on Send');
  });

  it('a kept report opens in a blank form only, and is gone once what it became is accepted', async () => {
    const form = await showForm({ answers: {}, kept: 1 });
    await until(() => form.button('kept.open'), 'the kept report');
    form.widget.model.set('/gate/immediateDanger', 'no');
    expect(form.button('kept.open')?.outerHTML).to.equal(undefined);
    form.widget.model.set('/gate/immediateDanger', undefined);
    await form.press('kept.open');
    await until(() => form.given('/you/yourName') !== undefined, 'its answers');
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await form.press('form.continue');
      await form.on(screen);
    }
    await form.press('check.send');
    await form.on('received');
    await form.press('received.finish');
    await form.press('received.startAgain');
    await form.on('gate');
    await until(() => form.button('kept.send') === undefined, 'nothing kept any more');
  });

  it('a preset with the name of something every object has is no preset', async () => {
    const form = await showForm({}, { 'preset-constructor': 'x', 'preset-role': 'Lead' });
    expect(form.given('/you/yourRole')).to.equal('Lead');
  });

  it('an element that is put back takes focus', async () => {
    const form = await showForm({ answers: 'urgent', page: 'child' });
    await form.press('Add another child');
    await form.press('Remove Child 2');
    await form.press('form.undo');
    await until(() => focused()?.id === 'f-children-1--title', 'focus on the heading');
  });
});
