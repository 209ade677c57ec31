import { expect } from '@open-wc/testing';
import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { controlId } from '../../src/fields/make-view.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { cutOff } from '../../stories/support/state-assets.js';
import { until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { calm, clearChecklists, showChecklist, yes, type ShownChecklist } from './support/checklist.js';

afterEach(clearChecklists);
after(closeService);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The questions before early help, opened from a result that leads there. */
const openQuestions = async (): Promise<ShownChecklist> => {
  const context = { ...calm, homeCouncil: 'cambridgeshire' };
  const shown = await showChecklist(
    { answers: { context, indicators: yes('C2-03') }, page: 'result' },
    { pack: 'cambridgeshire' },
  );
  await shown.press('checklist.early.open');
  await until(() => shown.root.getElementById(controlId('/safe')), 'the first question');
  return shown;
};

const choose = (shown: ShownChecklist, pointer: string, option: number): void =>
  shown.root.getElementById(option === 0 ? controlId(pointer) : `${controlId(pointer)}-${option}`)!.click();

const write = async (shown: ShownChecklist, pointer: string, words: string): Promise<void> => {
  const box = (await until(() => shown.root.getElementById(controlId(pointer)), pointer)) as HTMLTextAreaElement;
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Who asks, and for which child. */
const sayWho = async (shown: ShownChecklist): Promise<void> => {
  await write(shown, '/yourName', 'Sam Made-up');
  await write(shown, '/yourRole', 'Class teacher');
  await write(shown, '/yourAgency', 'A made-up school');
  await write(shown, '/yourPhone', '01632 960001');
  await shown.press('form.continue');
  await write(shown, '/childName', 'Robin Made-up');
  const early = shown.widget.instead.value as FormWidget;
  early.model.set('/dob', '2017-05-12');
  await write(shown, '/homeAddress', '1 Made-up Street, CB1 1AA');
  await write(shown, '/setting', 'A made-up school');
  await shown.press('form.continue');
};

const title = (shown: ShownChecklist): string => shown.text('#screen-title');

/** Safe, needs more than one service, tried, and the family agrees. */
const sayYes = async (shown: ShownChecklist): Promise<void> => {
  choose(shown, '/safe', 0);
  await shown.press('form.continue');
  await write(shown, '/who', 'The class teacher');
  choose(shown, '/needs', 0);
  choose(shown, '/tried', 0);
  await shown.press('form.continue');
  await until(() => shown.root.getElementById(controlId('/agreed')), 'the family');
  choose(shown, '/agreed', 0);
  await shown.press('form.continue');
};

describe('the questions cannot be fetched', () => {
  // First in this file: what was fetched once is not fetched again.
  it('says so, and the next press tries again and opens them', async () => {
    const context = { ...calm, homeCouncil: 'cambridgeshire' };
    const shown = await showChecklist(
      {
        answers: { context, indicators: yes('C2-03') },
        page: 'result',
        missing: ['packs/cambridgeshire/early-help.json'],
      },
      { pack: 'cambridgeshire' },
    );
    await until(() => shown.text('.actions').includes('The last part of this form could not be loaded'), 'what failed');
    cutOff([]);
    await shown.press('checklist.early.open');
    await until(() => shown.root.getElementById(controlId('/safe')), 'the first question');
  });
});

describe('the questions before early help (acceptance check 10)', () => {
  for (const [option, wanted] of [
    [1, 'MASH'],
    [2, 'Consultation offered through the professionals’ line'],
  ] as const) {
    it(`no, or not sure, about safety never reaches the hub: ${wanted}`, async () => {
      const shown = await openQuestions();
      choose(shown, '/safe', option);
      await shown.press('form.continue');
      await until(() => title(shown) === wanted, wanted);
      await settled();
      expect(focused()?.id).to.equal('screen-title');
      expect(shown.phones('.outcome')).to.include('03450455203');
      expect(shown.text()).to.not.include('Check the request');
    });
  }

  it('a family that says no, while the person is still worried, leads to a consultation', async () => {
    const shown = await openQuestions();
    choose(shown, '/safe', 0);
    await shown.press('form.continue');
    await write(shown, '/who', 'The class teacher');
    choose(shown, '/needs', 0);
    choose(shown, '/tried', 0);
    await shown.press('form.continue');
    await until(() => shown.root.getElementById(controlId('/agreed')), 'the family');
    choose(shown, '/agreed', 1);
    await until(() => shown.root.getElementById(controlId('/agreed-why')), 'why');
    choose(shown, '/agreed-why', 0);
    await until(() => shown.root.getElementById(controlId('/still-worried')), 'still worried');
    choose(shown, '/still-worried', 0);
    await shown.press('form.continue');
    await until(() => title(shown).startsWith('Consultation'), 'the outcome');
    expect(shown.phones('.outcome')).to.include('03450455203');
    expect(shown.text()).to.not.include('Check the request');
  });

  it('a request names who asks and the child: nobody goes on without them', async () => {
    const shown = await openQuestions();
    await sayYes(shown);
    await until(() => title(shown) === 'Who is asking', 'who is asking');
    await shown.press('form.continue');
    await until(() => shown.root.querySelector('#error-summary'), 'what is missing');
    for (const words of ['Enter your name', 'Enter your job', 'Enter where you work', 'Enter a phone number'])
      expect(shown.text('#error-summary')).to.include(words);
    const early = shown.widget.instead.value as FormWidget;
    const missing = early.model.issues.value.map(({ instancePointer }) => instancePointer);
    expect(missing).to.include.members(['/childName', '/dob', '/homeAddress', '/setting']);
  });

  it('three times yes: the hub, four outcomes within 48 hours, who tells whom, and the request itself', async () => {
    const shown = await openQuestions();
    await sayYes(shown);
    await sayWho(shown);
    await until(() => title(shown).startsWith('Early Help Hub'), 'the outcome');
    expect(shown.text()).to.include('One of these within 48 hours');
    expect([...shown.root.querySelectorAll('.timeline li')]).to.have.length(4);
    await shown.press('checklist.early.request');
    await until(() => title(shown) === 'Check your answers', 'check-your-answers');
    for (const words of ['The class teacher', 'Sam Made-up', '01632 960001', 'Robin Made-up', '12 May 2017', 'CB1 1AA'])
      expect(shown.text()).to.include(words);
    await shown.press('check.prepare');
    await until(() => title(shown) === 'Prepared, NOT SENT', 'prepared');
  });

  it('back to the checklist, which kept its answers; other councils have no such questions', async () => {
    const shown = await openQuestions();
    choose(shown, '/safe', 2);
    await shown.press('form.continue');
    await shown.press('checklist.early.back');
    expect(title(shown)).to.equal('What to do now');
    expect(shown.widget.answer('/indicators/C2-03')).to.deep.equal({ answer: 'yes' });
    clearChecklists();
    const other = await showChecklist({ answers: { context: calm, indicators: yes('C2-03') }, page: 'result' });
    await settled();
    expect(other.text()).to.not.include('Is it time to ask for early help?');
  });
});
