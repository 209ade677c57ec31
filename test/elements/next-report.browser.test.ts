import { expect } from '@open-wc/testing';
import urgent from '../../schemas/examples/answers/urgent.json' with { type: 'json' };
import type { Envelope } from '../../src/delivery/types.js';
import type { FdForm } from '../../src/elements/fd-form.js';
import { closeService, requests, type ServiceRequest } from '../../stories/support/made-up-service.js';
import { giveAnswers } from '../../stories/support/take-steps.js';
import { until, type ShownForm } from '../support/browser/form.js';
import { clearPage, showForm, small } from '../support/browser/schema-form.js';
import { clearUp, open, saved, write } from './support/drafts-steps.js';
import type { DraftsFrame } from './support/drafts-frame.js';

// Each load fetches every module by itself, which takes a while in some engines.
const longest = 30_000;
const endpoint = 'https://front-door.example/drops-out';

const posted = (asked: readonly ServiceRequest[] = requests): Envelope[] =>
  asked.flatMap(({ method, body }) =>
    method === 'POST' ? [JSON.parse(new TextDecoder().decode(body)) as Envelope] : [],
  );

/** Sends what the form holds from check-your-answers; the receipt is lost. Comes back to there. */
const sendInVain = async (form: ShownForm): Promise<void> => {
  await form.press('check.send');
  await form.on('waiting');
  await form.press('waiting.backToAnswers');
  await form.on('check');
};

const goOn = async (form: ShownForm, screens: readonly string[]): Promise<void> => {
  for (const screen of screens) {
    await form.press('form.continue');
    await form.on(screen);
  }
};

const goBack = async (form: ShownForm, screens: readonly string[]): Promise<void> => {
  for (const screen of screens) {
    await form.press('form.back');
    await form.on(screen);
  }
};

/** A report about a child was sent from this page, its receipt is lost, and the person is back at its first page. */
const afterReport = async (page: DraftsFrame): Promise<Envelope> => {
  const { form } = page;
  giveAnswers(form.widget, urgent);
  form.widget.model.set('/children/0/childName', 'The first child');
  await goOn(form, ['you', 'worry', 'child', 'check']);
  await sendInVain(form);
  await goBack(form, ['child', 'worry', 'you', 'gate']);
  return posted(page.window.requests).at(-1)!;
};

const expectOwn = (next: Envelope, before: Envelope): void => {
  expect(next.submissionId).to.not.equal(before.submissionId);
  expect(next.idempotencyKey).to.not.equal(before.idempotencyKey);
  expect(next.supersedes).to.equal(null);
};

describe('the report after one whose receipt was lost takes the place of no other', function () {
  this.timeout(longest);

  beforeEach(clearUp);
  after(clearUp);

  it('when it is a draft that was never sent', async () => {
    let page = await open({ drafts: 'session', endpoint });
    await write(page);
    await saved(page);
    page = await page.reload();
    const before = await afterReport(page);
    const { form } = page;
    await form.press('drafts.continue');
    await form.press('drafts.replaceYes');
    await form.on('worry');
    await goOn(form, ['child', 'check']);
    await form.press('check.send');
    await form.on('waiting');
    const next = posted(page.window.requests).at(-1)!;
    expect(JSON.stringify(next.data)).to.not.include('The first child');
    expectOwn(next, before);
  });

  it('after everything on the computer was cleared', async () => {
    let page = await open({ drafts: 'session', endpoint });
    await write(page);
    await saved(page);
    page = await page.reload();
    const before = await afterReport(page);
    const { form } = page;
    await form.press('drafts.clear');
    await form.press('drafts.clearYes');
    await until(() => form.text().includes('Everything was cleared') || null, 'the words');
    giveAnswers(form.widget, urgent);
    await goOn(form, ['you', 'worry', 'child', 'check']);
    await form.press('check.send');
    await form.on('waiting');
    expectOwn(posted(page.window.requests).at(-1)!, before);
  });

  it('control: the same report, changed, does', async () => {
    const page = await open({ drafts: 'session', endpoint });
    const before = await afterReport(page);
    page.form.widget.model.set('/children/0/childName', 'The same child');
    await goOn(page.form, ['you', 'worry', 'child', 'check']);
    await page.form.press('check.send');
    await page.form.on('waiting');
    const next = posted(page.window.requests).at(-1)!;
    expect([next.submissionId, next.supersedes]).to.deep.equal([before.submissionId, before.idempotencyKey]);
  });
});

describe('a page that gives fd-form other answers, or resets it', () => {
  beforeEach(() => (requests.length = 0));
  afterEach(clearPage);
  after(closeService);

  const changes: Readonly<Record<string, (element: FdForm) => void>> = {
    value: (element) => (element.value = { name: 'Somebody else' }),
    reset: (element) => element.reset(),
  };

  for (const [how, change] of Object.entries(changes)) {
    it(`begins a report of its own (${how}), from whatever screen`, async () => {
      const form = await showForm({ schema: { ...small, title: how }, attributes: { endpoint } });
      const first = form.screen();
      form.type('/name', 'Sam');
      await form.press('form.continue');
      await form.on('check');
      await form.press('check.send');
      await form.on('waiting');
      const before = posted().at(-1)!;
      change(form.element);
      await form.on(first);
      form.type('/name', 'Somebody else');
      await form.press('form.continue');
      await form.on('check');
      await form.press('check.send');
      await form.on('waiting');
      expectOwn(posted().at(-1)!, before);
    });
  }
});
