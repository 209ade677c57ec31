import { expect } from '@open-wc/testing';
import urgent from '../../schemas/examples/answers/urgent.json' with { type: 'json' };
import { hiddenAnswers } from '../../src/form/hidden-answers.js';
import { DraftStore } from '../../src/delivery/drafts/draft-store.js';
import { giveAnswers } from '../../stories/support/take-steps.js';
import { databaseNames, everyRecord, everythingStored, holds } from '../delivery/support/stored.js';
import { until } from '../support/browser/form.js';
import type { DraftsFrame } from './support/drafts-frame.js';
import { canary, clearUp, open, saved, space, story, visit, write } from './support/drafts-steps.js';

// A load takes a while in some engines.
const longest = 30_000;

beforeEach(clearUp);
after(clearUp);

const buttonsOf = ({ form }: DraftsFrame): string[] =>
  [...form.root.querySelectorAll('button')].map((one) => one.textContent.trim());

describe('drafts="session"', function () {
  this.timeout(longest);

  it('says before anybody types what will be saved; then what is saved, once it is', async () => {
    const page = await open({ drafts: 'session' });
    expect(page.line()).to.include('until this tab is closed');
    expect(page.line()).to.not.match(/^Saved/);
    expect(await databaseNames(), 'looking writes nothing').to.not.include(space);
    await write(page);
    expect(page.line()).to.include('Saving');
    await saved(page);
    const disk = await everythingStored();
    expect(disk.length).to.be.greaterThan(3);
    expect(holds(disk, canary)).to.equal(false);
  });

  it('after a reload it is offered, nothing of it shown; Continue brings back answers and page', async () => {
    let page = await open({ drafts: 'session' });
    await write(page);
    await saved(page);
    page = await page.reload();
    expect(page.form.screen()).to.equal('gate');
    expect(page.form.text()).to.match(/You began this form at \d\d:\d\d/);
    expect(page.form.text()).to.not.include(canary).and.not.include('Robin');
    expect(page.form.widget.hasAnswers).to.equal(false);
    await page.expectAccessible();
    await page.form.press('drafts.continue');
    await page.form.on('worry');
    expect(page.form.given(story)).to.equal(canary);
    expect(page.form.given('/you/yourName')).to.equal((urgent as { you: { yourName: string } }).you.yourName);
    await until(() => page.form.root.activeElement?.id === 'screen-title' || null, 'focus on the heading');
    page.form.type(story, `${canary} and more`);
    await saved(page);
    expect(await everyRecord(), 'the same draft goes on').to.have.length(1);
  });

  it('control: without the attribute a reload begins blank, and no code that saves is fetched', async () => {
    let page = await open({});
    await write(page);
    expect(page.window.fetched).to.include('form-finish.js').and.not.include('form-drafts.js');
    page = await page.reload();
    expect(page.form.text()).to.not.include('You began');
    expect(page.line()).to.include('Nothing is saved on this computer');
    expect(await databaseNames()).to.not.include(space);
  });

  it('Delete deletes it, and says so', async () => {
    let page = await open({ drafts: 'session' });
    await write(page);
    await saved(page);
    page = await page.reload();
    await page.form.press('drafts.delete');
    await until(() => page.form.text().includes('Deleted from this computer') || null, 'the words');
    expect(await everyRecord()).to.deep.equal([]);
    page = await page.reload();
    expect(page.form.text()).to.not.include('You began');
  });

  it('what was typed on the page meanwhile gives way only after a question', async () => {
    let page = await open({ drafts: 'session' });
    await write(page);
    await saved(page);
    page = await page.reload();
    page.form.widget.model.set('/gate/immediateDanger', 'no');
    await page.form.press('drafts.continue');
    await until(() => page.form.button('drafts.replaceYes'), 'the question');
    expect(page.form.given('/gate/immediateDanger')).to.equal('no');
    await page.form.press('drafts.replaceYes');
    await page.form.on('worry');
    expect(page.form.given(story)).to.equal(canary);
  });

  it('brings back the branch that was chosen, what was answered in another, and the page of any form', async () => {
    let page = await open({ ...visit(), drafts: 'session' });
    const { widget } = page.form;
    widget.model.set('/name', 'Kim');
    const choose = (branch: number): void => {
      const place = page.form.widget.model.root.properties.get('kind')!;
      page.form.widget.context.choose?.(place, place.choices[0]!, branch);
    };
    choose(0);
    widget.model.set('/kind/topic', 'owls');
    choose(1);
    widget.model.set('/kind/where', 'the wood');
    await saved(page);
    page = await page.reload();
    await page.form.press('drafts.continue');
    await until(() => page.form.given('/kind/where') === 'the wood' || null, 'the answers');
    const [choice] = page.form.widget.model.root.properties.get('kind')!.choices;
    expect(choice?.chosen).to.equal(1);
    expect(page.form.widget.model.answers).to.deep.equal({ name: 'Kim', kind: { where: 'the wood', topic: 'owls' } });
  });

  it('says that the form has changed since, and carries over what still fits', async () => {
    let page = await open({ ...visit(), drafts: 'session' });
    page.form.widget.model.set('/name', 'Kim');
    page.form.widget.model.set('/room', 'A1');
    await saved(page);
    page = await page.reload({ ...visit('visit-changed'), drafts: 'session' });
    expect(page.form.text()).to.include('The form has changed since then');
    expect(page.form.button('drafts.continue') === undefined).to.equal(true);
    await page.form.press('drafts.carryOver');
    await until(() => page.form.given('/name') === 'Kim' || null, 'the answers');
    expect(page.form.widget.model.answers).to.deep.equal({ name: 'Kim' });
    expect(hiddenAnswers(page.form.widget.model.given, page.form.widget.model.answers)).to.deep.equal(['/room']);
  });

  it('a second tab is told, shows nothing of it, and may go on once the first is closed', async () => {
    const first = await open({ drafts: 'session' });
    await write(first);
    await saved(first);
    const second = await open({ drafts: 'session' });
    expect(second.form.text()).to.include('This form is open in another tab').and.not.include(canary);
    expect(second.form.button('drafts.continue') === undefined).to.equal(true);
    expect(second.form.button('drafts.delete') === undefined).to.equal(true);
    first.remove();
    await until(() => second.form.button('drafts.continue'), 'the offer');
    await second.form.press('drafts.continue');
    await second.form.on('worry');
    expect(second.form.given(story)).to.equal(canary);
  });

  it('a second tab may begin a new one: then there are two', async () => {
    const first = await open({ drafts: 'session' });
    await write(first);
    await saved(first);
    let second = await open({ drafts: 'session' });
    second.form.widget.model.set('/gate/immediateDanger', 'no');
    await saved(second);
    expect(await everyRecord()).to.have.length(2);
    first.remove();
    second = await second.reload();
    await until(() => buttonsOf(second).filter((one) => one === 'Continue it').length === 2 || null, 'two offers');
  });

  it('says that the disk is full; what was typed stays, and the page still asks before it is left', async () => {
    const page = await open({ drafts: 'session' });
    page.window.IDBObjectStore.prototype.put = () => {
      throw new page.window.DOMException('', 'QuotaExceededError');
    };
    await write(page);
    await until(() => page.line().includes('Not saved') || null, 'the words');
    expect(page.line()).to.include('no room left').and.not.include('Saved on this computer until');
    expect(page.form.root.querySelector('.saving [role=status]')?.textContent).to.include('Not saved');
    const leaving = new page.window.Event('beforeunload', { cancelable: true });
    page.window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
  });

  it('says before anybody types where the browser forbids it', async () => {
    const page = await open({ drafts: 'session', storage: 'forbidden' });
    await until(() => page.line().includes('does not allow saving here') || null, 'the words');
    await write(page);
    expect(page.line()).to.include('in this page only');
  });

  it('a draft goes with the receipt', async () => {
    let page = await open({ drafts: 'session' });
    giveAnswers(page.form.widget, urgent);
    await saved(page);
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await page.form.press('form.continue');
      await page.form.on(screen);
    }
    await saved(page);
    await page.form.press('check.send');
    await page.form.on('received');
    await until(async () => (await everyRecord()).length === 0, 'nothing on the disk');
    expect(await everyRecord()).to.deep.equal([]);
    page = await page.reload();
    expect(page.form.text()).to.not.include('You began');
  });

  it('a draft goes with "clear"', async () => {
    const page = await open({ drafts: 'session' });
    giveAnswers(page.form.widget, urgent);
    await saved(page);
    await page.form.press('form.prepare');
    await page.form.on('prepared');
    await page.form.press('received.finish');
    await page.form.press('unsent.clear');
    await page.form.on('gate');
    await until(() => page.line().includes('As you answer') || null, 'nothing saved');
    expect(await new DraftStore().look()).to.deep.include({ open: [] });
  });

  it('sends nothing twice: after a reload the same answers are the same bytes under the same key', async () => {
    let page = await open({ drafts: 'session', endpoint: 'https://front-door.example/drops-out' });
    const posts = (): (string | null)[] =>
      page.window.requests
        .filter(({ method }) => method === 'POST')
        .map(({ headers }) => headers.get('idempotency-key'));
    giveAnswers(page.form.widget, urgent);
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await page.form.press('form.continue');
      await page.form.on(screen);
    }
    await page.form.press('check.send');
    await page.form.on('waiting');
    const [key] = posts();
    page = await page.reload();
    await page.form.press('drafts.continue');
    await page.form.on('check');
    expect(posts(), 'nothing is sent by itself').to.deep.equal([]);
    await page.form.press('check.send');
    await page.form.on('waiting');
    expect(posts()).to.deep.equal([key]);
  });

  it('asks before it sends where the page names another address than when the draft was begun', async () => {
    let page = await open({ drafts: 'session' });
    giveAnswers(page.form.widget, urgent);
    await saved(page);
    page = await page.reload({ pack: 'halton', drafts: 'session', endpoint: 'https://front-door.example/moved' });
    await page.form.press('drafts.continue');
    await until(() => page.form.widget.hasAnswers || null, 'the answers');
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await page.form.press('form.continue');
      await page.form.on(screen);
    }
    expect(page.form.root.getElementById('destination') === null).to.equal(false);
  });
});

describe('the attribute drafts', function () {
  this.timeout(longest);

  it('with a wrong value is named on the page', async () => {
    const frame = document.createElement('iframe');
    frame.title = 'A wrong value';
    frame.src = `/test/elements/support/drafts-page.html?pack=halton&drafts=forever`;
    document.body.append(frame);
    const words = await until(
      () =>
        frame.contentDocument?.querySelector('fd-evidence-form')?.shadowRoot?.querySelector('.problem')?.textContent,
      'the problem',
    );
    expect(words).to.include('drafts').and.include('off, session, device');
    frame.remove();
  });

  it('changed before the first answer, it holds; after it, what is saved is not moved', async () => {
    const page = await open({});
    const { element } = page.form;
    const before = element.mounted;
    element.setAttribute('drafts', 'session');
    await until(() => (element.mounted !== before && element.mounted) || null, 'the form again');
    const again = (): DraftsFrame['form']['widget'] => element.mounted as DraftsFrame['form']['widget'];
    await until(() => again().drafts.value, 'the code that saves');
    again().model.set('/gate/immediateDanger', 'no');
    await saved(page);
    element.setAttribute('drafts', 'off');
    await element.updateComplete;
    again().model.set('/gate/immediateDanger', 'yes');
    await until(() => page.line().includes('Saving') || null, 'saving goes on');
    await saved(page);
    expect(await everyRecord()).to.have.length(1);
  });

  it('set after the first answer, it saves nothing', async () => {
    const page = await open({});
    page.form.widget.model.set('/gate/immediateDanger', 'no');
    await page.form.change({ drafts: 'session' });
    page.form.widget.model.set('/gate/immediateDanger', 'yes');
    expect(page.form.widget.drafts.value).to.equal(undefined);
    expect(page.line()).to.include('Nothing is saved on this computer');
  });
});
