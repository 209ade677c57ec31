import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { assertListed, readAnswers } from './support/answers.js';
import { openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { Keyboard, hasFocus } from './support/keyboard.js';
import { sendAgain } from './support/send-again.js';
import { setStage } from './support/stage.js';
import { watch, type Witness } from './support/witness.js';
import { say } from './support/say.js';

const happened = 'Sam said “I don’t want to go home”. 1.15pm – £5, <b>left</b> wrist & "arm" 🧸';

/** Every action in this file is a key: nothing is clicked, and no field is filled but by typing. */
describe('by keyboard alone', { skip }, () => {
  const stage = setStage();

  async function open(): Promise<{ form: EvidenceForm; keys: Keyboard; witness: Witness }> {
    const page = await openPage(stage.browser);
    const witness = await watch(page);
    await page.goto(`${stage.service.url}/school-intranet.html`);
    const form = new EvidenceForm(page);
    await form.title('Before you start').waitFor();
    return { form, keys: new Keyboard(page), witness };
  }

  /** In a group, Tab leads to the first option while none is chosen; the arrows choose. */
  async function chooseLater(keys: Keyboard, form: EvidenceForm, question: string, steps: number): Promise<void> {
    await keys.reach(form.group(question).getByRole('radio').first());
    await keys.press('ArrowDown', steps);
  }

  async function fillGate(form: EvidenceForm, keys: Keyboard): Promise<void> {
    await chooseLater(keys, form, 'Is the child in danger right now?', 2);
    await chooseLater(keys, form, 'Has the child been hurt or abused, or might they be today or when they go home?', 2);
    await keys.answer(form.host.getByRole('combobox', { name: /council area/ }), 'Hal');
    await keys.activate(form.button(say('form.continue')));
  }

  async function fillRest(form: EvidenceForm, keys: Keyboard): Promise<void> {
    await form.title('About you').waitFor();
    await keys.answer(form.text('Your name'), 'Lee Example');
    // The page filled these in; they stay.
    await keys.activate(form.button(say('form.continue')));
    await keys.answer(form.text('What happened, or what have you seen and heard?'), happened);
    await keys.press('Enter');
    await keys.type('Second line');
    await keys.reach(form.host.getByRole('checkbox', { name: /^Not known ?: What has been done/ }));
    await keys.press('Space');
    await keys.activate(form.button(say('form.continue')));
    await keys.answer(form.text('Full name'), 'Sam Specimen');
    await keys.answer(form.text('Home address'), '1 Sample Street, Widnes');
    await keys.answer(form.text('Where is the child now, and who with?'), 'The school office');
    await keys.activate(form.button(say('form.continue')));
    await form.title(say('check.title')).waitFor();
  }

  test('an urgent report arrives byte for byte as the browser sent it', async () => {
    const { form, keys, witness } = await open();
    await fillGate(form, keys);
    await fillRest(form, keys);
    await keys.activate(form.button(say('check.send')));
    await form.title(/^Accepted at/).waitFor();
    const [request, ...others] = witness.sent();
    const [row] = await stage.service.rows();
    assert.ok(request && row && others.length === 0);
    const sent = request.postDataBuffer() ?? Buffer.alloc(0);
    const { receipt } = await sendAgain(request);
    await form.host.getByText(`Your reference is ${receipt.receiptId}`).waitFor();
    assert.ok(Buffer.from(row.body).equals(sent), 'the stored bytes are those that were sent');
    const digest = `sha-256=:${createHash('sha256').update(sent).digest('base64')}:`;
    assert.deepEqual([row.content_digest, receipt.contentDigest], [digest, digest]);
    assert.equal((await request.allHeaders())['content-digest'], digest);
    const { data } = JSON.parse(sent.toString('utf8')) as { data: { gate: object; worry: object } };
    assert.deepEqual(data.gate, { immediateDanger: 'not-known', harmNow: 'not-sure', homeCouncil: 'halton' });
    assert.deepEqual(data.worry, { whatHappened: `${happened}\nSecond line`, safetyNow: null });
    witness.assertClean(stage.service.url);
    await form.page.close();
  });

  test('an empty page: the summary takes focus, and each line leads to its field', async () => {
    const { form, keys } = await open();
    await keys.activate(form.button(say('form.continue')));
    const summary = form.host.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.waitFor();
    assert.ok(await hasFocus(summary), 'the summary has focus');
    await keys.activate(summary.getByRole('button', { name: 'Choose the council area where the child lives' }));
    assert.ok(await hasFocus(form.host.getByRole('combobox', { name: /council area/ })), 'the field has focus');
    await keys.reach(summary.getByRole('button').first(), 'Shift+Tab');
    await keys.press('Enter');
    assert.ok(await hasFocus(form.group('Is the child in danger right now?').getByRole('radio').first()));
    await form.page.close();
  });

  test('Change and Back lose no answer', async () => {
    const { form, keys } = await open();
    await fillGate(form, keys);
    await fillRest(form, keys);
    const before = await readAnswers(form.host);
    await keys.activate(form.button(/^Change ?: Your name/));
    await form.title('About you').waitFor();
    assert.ok(await hasFocus(form.text('Your name')), 'the answer to change has focus');
    await keys.type(' Junior');
    await keys.activate(form.button(say('form.saveAndReturn')));
    await form.title(say('check.title')).waitFor();
    const after = await readAnswers(form.host);
    assert.deepEqual(
      after,
      before.map(([question, answer]) => [question, answer === 'Lee Example' ? 'Lee Example Junior' : answer]),
    );
    for (const title of ['The child', 'What you are worried about', 'About you', 'Before you start']) {
      await keys.activate(form.button(say('form.back')));
      await form.title(title).waitFor();
    }
    for (const title of ['About you', 'What you are worried about', 'The child', say('check.title')]) {
      await keys.activate(form.button(say('form.continue')));
      await form.title(title).waitFor();
    }
    assert.deepEqual(await readAnswers(form.host), after);
    assertListed([['What happened, or what have you seen and heard?', happened]], after);
    await form.page.close();
  });
});
