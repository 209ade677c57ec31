import { expect } from '@open-wc/testing';
import { DraftStore } from '../../src/delivery/drafts/draft-store.js';
import { freeze } from '../../src/delivery/freeze.js';
import { KeptStore } from '../../src/delivery/kept-store.js';
import { submission } from '../delivery/support/answers.js';
import { databaseNames, everyRecord, everythingStored, holds } from '../delivery/support/stored.js';
import { until } from '../support/browser/form.js';
import type { DraftsFrame } from './support/drafts-frame.js';
import { canary, clearUp, open, saved, space, story, visit, write } from './support/drafts-steps.js';

// Each load fetches every module by itself, and 600,000 rounds take a while: more so in some engines.
const longest = 30_000;

beforeEach(clearUp);
after(clearUp);

/** The code on screen. */
const codeOf = async ({ form }: DraftsFrame): Promise<string> =>
  (await until(() => form.root.querySelector('.code-words'), 'the code')).textContent.trim();

/** Enters a code, as typed. */
const enter = async ({ form }: DraftsFrame, typed: string): Promise<void> => {
  const box = await until(() => form.root.querySelector<HTMLInputElement>('#resume-code'), 'the box');
  box.value = typed;
  await form.press('drafts.openSaved');
};

const keep = async (page: DraftsFrame): Promise<string> => {
  await page.form.press('drafts.keep');
  return codeOf(page);
};

describe('drafts="device"', function () {
  this.timeout(longest);

  it('writes nothing before the press; then a code, once, and every change is saved under it', async () => {
    const page = await open({ drafts: 'device' });
    await write(page);
    expect(page.line()).to.include('Nothing is saved on this computer');
    expect(await databaseNames()).to.not.include(space);
    const code = await keep(page);
    expect(code.split(' ')).to.have.length(6);
    expect(page.form.text())
      .to.include('we cannot find it for you')
      .and.match(/deleted tomorrow \d\d:\d\d/);
    await until(() => page.form.root.activeElement?.id === 'code-title' || null, 'focus on the code');
    await page.expectAccessible();
    await page.form.press('drafts.codeDone');
    expect(page.form.text()).to.not.include(code);
    page.form.type(story, `${canary} and more`);
    await saved(page, 'device');
    const opened = await new DraftStore().openWith(code.split(' '));
    expect(JSON.stringify(opened?.content.answers)).to.include(`${canary} and more`);
    const disk = await everythingStored();
    for (const secret of [canary, ...code.split(' ')]) expect(holds(disk, secret), secret).to.equal(false);
    const leaving = new page.window.Event('beforeunload', { cancelable: true });
    page.window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented, 'nothing is lost by leaving').to.equal(false);
  });

  it('a later load asks for the code, takes it however it is typed, and goes on', async () => {
    let page = await open({ drafts: 'device' });
    await write(page);
    const code = await keep(page);
    page = await page.reload();
    await until(
      () => /There is a saved form on this computer until tomorrow \d\d:\d\d/.test(page.form.text()) || null,
      'the notice',
    );
    expect(page.form.text()).to.not.include(canary).and.not.include('You began');
    await page.expectAccessible();
    await enter(page, `  ${code.toUpperCase().replaceAll(' ', ' - ')} `);
    await page.form.on('worry');
    expect(page.form.given(story)).to.equal(canary);
    page.form.type(story, `${canary} goes on`);
    await saved(page, 'device');
    const opened = await new DraftStore().openWith(code.split(' '));
    expect(JSON.stringify(opened?.content.answers)).to.include('goes on');
  });

  it('a wrong code says so, makes the next try wait, and loses nothing', async () => {
    let page = await open({ drafts: 'device' });
    await write(page);
    const code = await keep(page);
    page = await page.reload();
    await enter(page, 'acorn badge');
    await until(() => page.form.text().includes('all six words') || null, 'the length');
    const words = code.split(' ');
    await enter(page, ['zzgarbage', ...words.slice(1)].join(' '));
    await until(() => page.form.text().includes('Check word 1') || null, 'the word');
    await enter(page, [...words].reverse().join(' '));
    await until(() => page.form.text().includes('does not open a saved form here') || null, 'wrong');
    expect(page.form.text()).to.match(/try again in 1 second/);
    await page.expectAccessible();
    const box = page.form.root.querySelector('#resume-code')!;
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    await until(() => !page.form.text().includes('try again in') || null, 'the end of the wait');
    await enter(page, code);
    await page.form.on('worry');
    expect(page.form.given(story)).to.equal(canary);
  });

  it('Enter in the box opens the saved form, and does not send the page on', async () => {
    let page = await open({ drafts: 'device' });
    await write(page);
    const code = await keep(page);
    page = await page.reload();
    const box = await until(() => page.form.root.querySelector<HTMLInputElement>('#resume-code'), 'the box');
    box.value = code;
    const event = new page.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    box.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await page.form.on('worry');
  });

  it('what was typed on the page meanwhile gives way only after a question', async () => {
    let page = await open({ drafts: 'device' });
    await write(page);
    const code = await keep(page);
    page = await page.reload();
    page.form.widget.model.set('/gate/immediateDanger', 'no');
    await enter(page, code);
    await until(() => page.form.root.activeElement?.id === 'code-replace' || null, 'the question');
    await page.expectAccessible();
    expect(page.form.given('/gate/immediateDanger')).to.equal('no');
    expect(page.form.given(story)).to.equal(undefined);
    await page.form.press('drafts.replaceNo');
    await until(() => page.form.root.activeElement?.id === 'resume-code' || null, 'the box');
    expect(page.form.given('/gate/immediateDanger')).to.equal('no');
    await enter(page, code);
    await page.form.press('drafts.replaceYes');
    await page.form.on('worry');
    expect(page.form.given(story)).to.equal(canary);
  });

  it('says where the code of another form belongs', async () => {
    let page = await open({ drafts: 'device' });
    await write(page);
    const code = await keep(page);
    page = await page.reload({ ...visit(), drafts: 'device' });
    await enter(page, code);
    await until(() => page.form.text().includes('This code opens another form') || null, 'the words');
    expect(page.form.widget.hasAnswers).to.equal(false);
    expect(await everyRecord()).to.have.length(1);
  });

  it('a full disk gives no code', async () => {
    const page = await open({ drafts: 'device' });
    await write(page);
    page.window.IDBObjectStore.prototype.put = () => {
      throw new page.window.DOMException('', 'QuotaExceededError');
    };
    await page.form.press('drafts.keep');
    await until(() => page.line().includes('no room left') || null, 'the words');
    expect(page.form.root.querySelector('.code-words') === null).to.equal(true);
    expect(page.form.button('drafts.keep') === undefined, 'and can be tried again').to.equal(false);
  });
});

describe('clear everything on this computer', function () {
  this.timeout(longest);

  it('takes drafts and kept reports, of every tab, after a question', async () => {
    let page = await open({ drafts: 'session' });
    await write(page);
    await saved(page);
    await new KeptStore().keep(await freeze(submission({ worry: canary })), 'https://front-door.example/accepts');
    page = await page.reload();
    await page.form.press('drafts.clear');
    await until(() => page.form.button('drafts.clearYes'), 'the question');
    expect(await everyRecord()).to.have.length(2);
    await page.form.press('drafts.clearYes');
    await until(() => page.form.text().includes('Everything was cleared') || null, 'the words');
    expect(await databaseNames())
      .to.not.include(space)
      .and.not.include('front-door-elements-1');
    expect(sessionStorage.length).to.equal(0);
    expect(page.form.text()).to.not.include('You began').and.not.include('not sent');
    expect(page.form.button('drafts.clear') === undefined).to.equal(true);
  });

  it('is offered for what only another tab can open', async () => {
    let page = await open({ drafts: 'session' });
    await write(page);
    await saved(page);
    sessionStorage.clear();
    page = await page.reload();
    expect(page.form.text()).to.not.include('You began');
    expect(page.form.button('drafts.clear') === undefined).to.equal(false);
  });
});
