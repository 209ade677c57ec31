import { expect } from '@open-wc/testing';
import { checkPhrases } from '../../src/cli/packs/check-phrases.js';
import { sendKeys } from '@web/test-runner-commands';
import { controlId } from '../../src/fields/make-view.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { offerPack } from '../../stories/support/state-assets.js';
import { until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { calm, clearChecklists, clocks, showChecklist, yes, type ShownChecklist } from './support/checklist.js';

/** What the person can copy, as one text. */
const written = async (shown: ShownChecklist): Promise<string> => {
  await shown.press('checklist.copy');
  await shown.on('prepared');
  const words = [...shown.root.querySelectorAll('textarea')].map(({ value }) => value).join('\n');
  await shown.press('waiting.backToAnswers');
  await shown.on('result');
  return words;
};

afterEach(clearChecklists);
after(closeService);

describe('what waits for the office', () => {
  const saturday = '2026-11-28T21:00:00Z';

  it('early help on a Saturday night: the office and when it opens; the duty team only if things get worse', async () => {
    const shown = await showChecklist({
      now: saturday,
      answers: { context: calm, indicators: yes('C2-01') },
      page: 'result',
    });
    const call = shown.text('.do-now .call');
    expect(call).to.not.include('Phone the out-of-hours team');
    expect(call).to.match(
      /advice from iCART: 0151 907 8305.*closed now.*opens again on Monday 09:00.*If things get worse before then, call 999.*Emergency Duty Team: 0345 050 0148/,
    );
    expect(shown.phones('.do-now .call')).to.deep.equal(['01519078305', '999', '03450500148']);
  });

  it('while it is open the duty team stands there for later; what is to be phoned says so at once', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('C2-01') }, page: 'result' });
    expect(shown.text('.do-now .call')).to.include('When the office is closed, ring Emergency Duty Team');
    shown.answer({ context: calm, indicators: yes('C4-12') });
    shown.widget.now = () => new Date(saturday);
    await shown.turnTo('result');
    expect(shown.text('.do-now .call p')).to.include('Phone the out-of-hours team: Emergency Duty Team');
    expect(shown.phones('.do-now .call')).to.deep.equal(['03450500148', '01519078305']);
  });

  it('the hours are not known: both numbers, the second for when things get worse', async () => {
    const shown = await showChecklist(
      { now: saturday, answers: { context: calm, indicators: yes('C2-01') }, page: 'result' },
      { pack: 'cheshire-east' },
    );
    expect(shown.text('.do-now .call')).to.match(
      /ask for Early Help Brokerage.*If things get worse.*Emergency Duty Team: 0300 123 5022/,
    );
  });
});

describe('a worry about the lead or the head', () => {
  const context = { ...calm, allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes', stillWorried: 'yes' };

  it('no line of the screen or of the record sends the person to the lead', async () => {
    const shown = await showChecklist({ answers: { context }, page: 'result' });
    expect(shown.text('.do-now .call')).to.include('iCART: 0151 907 8305');
    const toLead = /own safeguarding lead|talk to them first|tell your safeguarding lead/i;
    expect(shown.text()).to.not.match(toLead);
    expect(await written(shown)).to.not.match(toLead);
    shown.answer({ context: { ...context, allegationAboutLeadOrHead: 'no' } });
    await shown.turnTo('result');
    expect(shown.text('.do-now .call'), 'otherwise the lead is named').to.include('Own safeguarding lead, then iCART');
  });

  it('a duty of one’s own says to tell the council, and not the lead', async () => {
    const shown = await showChecklist({ answers: { context, indicators: yes('C4-13') }, page: 'result' });
    expect(shown.text('.do-now')).to.not.include('Tell your safeguarding lead');
    expect(shown.text('.do-now')).to.include('Tell the council as well.');
    shown.answer({ context: calm, indicators: yes('C4-13') });
    await shown.turnTo('result');
    expect(shown.text('.do-now')).to.include('Tell your safeguarding lead and the council as well.');
  });
});

describe('the panel of a first sign', () => {
  it('says what comes before the number, the police and the family at once', async () => {
    const shown = await showChecklist({ set: { '/signs': ['S04'] } });
    const { text } = shown.widget;
    await until(() => shown.text('.call').includes(text.modifiers['M8']!), 'what to call first');
    const first = shown.text('.call');
    expect(first.indexOf('999 or emergency department')).to.be.within(0, first.indexOf('iCART'));
    expect(first).to.include(text.tellFamily['agree-when-you-phone']);
    shown.widget.model.set('/signs', ['S09']);
    const cutting = shown.text('.call');
    const places = [
      '0151 907 8305',
      text.modifiers['M9']!,
      text.modifiers['M3']!,
      'It is theirs in person',
      text.notes['C4-13']!,
      text.tellFamily['not-before-advice'],
    ].map((words) => cutting.indexOf(words));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(shown.text('.signs > .hint')).to.include('then Continue for what else to do');
  });

  it('on the result none of it is said twice', async () => {
    const shown = await showChecklist({ answers: { signs: ['S04'], indicators: yes('P4-05') }, page: 'result' });
    const all = shown.text();
    const { modifiers, tellFamily } = shown.widget.text;
    for (const words of [modifiers['M8']!, modifiers['M9']!, tellFamily['not-before-advice']])
      expect(all.split(words)).to.have.length(2);
  });

  it('at a second sign, the key to press and whom to ask for are there as well', async () => {
    const shown = await showChecklist({ set: { '/signs': ['S01', 'S02'] } }, { pack: 'cheshire-east' });
    expect(shown.text('.call-line')).to.match(/ChECS: 0300 123 5012 choose option 3 and ask for ChECS/);
  });
});

describe('private fostering where the family is not told before advice', () => {
  it('the exception stands in place of the steps, and no pathway says to advise the family', async () => {
    const shown = await showChecklist({
      answers: { context: calm, indicators: yes('F3-10', 'P3-09') },
      page: 'result',
    });
    for (const all of [shown.text(), await written(shown)]) {
      expect(all).to.not.match(/advise the family/i);
      expect(all).to.include('do not speak to the family first: tell the council');
      expect(all).to.include('Private fostering:');
    }
    shown.answer({ context: calm, indicators: yes('F3-10') });
    await shown.turnTo('result');
    expect(shown.text('.do-now')).to.include('First, advise the family');
    expect(shown.text()).to.include('Private fostering: advise the family');
  });
});

describe('the record says what the screen says', () => {
  it('what to do now comes first, whole', async () => {
    const context = { ...calm, openCase: 'yes', allegationAboutStaff: 'yes' };
    const shown = await showChecklist(
      { now: clocks.friday, answers: { context, indicators: yes('C4-06', 'C4-13') }, page: 'result' },
      { pack: 'cheshire-east' },
    );
    const { text } = shown.widget;
    const record = await written(shown);
    const places = [
      text.rules['R1']!,
      '999 or emergency department',
      'The office is closed now. Phone the out-of-hours team:',
      'Emergency Duty Team: 0300 123 5022',
      'ChECS opens again on Monday 08:30: 0300 123 5012 choose option 3 and ask for ChECS',
      text.modifiers['M9']!,
      text.modifiers['M3']!,
      'Tell: the police',
      text.notes['C4-13']!,
      text.modifiers['M1']!,
      text.modifiers['M0']!,
      'LADO: 01606 288931',
      text.tellFamily['not-before-advice'],
      'What led to this',
      'What is not known',
      text.pathways['fgm-duty']!,
      'If you have not heard by Monday 30 November 2026, phone and ask.',
      'ask for a manager to look again',
      'Is the child in danger right now?\nNo',
    ].map((words) => record.indexOf(words));
    expect(places, record).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(checkPhrases(record, '')).to.deep.equal([]);
  });

  it('and so has the printed page', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('P4-05') }, page: 'result' });
    await shown.press('checklist.copy');
    await shown.on('prepared');
    const labels = [...shown.root.querySelectorAll('.copy h3')].map((one) => one.textContent.trim());
    expect(labels[0]).to.equal('What to do now');
  });
});

describe('what led to it, and what comes next', () => {
  it('with every area answered nothing is said to be unknown, and nobody is said to decide what nobody was told', async () => {
    const shown = await showChecklist({ page: 'signs' });
    const all = Object.fromEntries(shown.widget.placed.map(({ id }) => [id, { answer: 'no' }]));
    const asked = ['openCase', 'unborn', 'underOne', 'disabled', 'cannotTellUs', 'previousPlan', 'lookedAfter'];
    const after = ['triedBefore', 'thirdConcernIn12Months', 'stillWorried', 'allegationAboutStaff'];
    const no = Object.fromEntries([...asked, ...after].map((id) => [id, 'no']));
    shown.answer({ context: { ...calm, ...no, homeCouncil: 'halton' }, indicators: all });
    await shown.turnTo('result');
    expect(shown.text()).to.include('Nothing that you ticked or answered asks for more than this.');
    expect(shown.text()).to.not.include('what is not known led to this');
    shown.answer({ context: calm, indicators: yes('C2-01') });
    await shown.turnTo('result');
    expect(shown.text()).to.include('Nobody has been told yet. If you ask the council for something');
    expect(shown.text()).to.not.include('If you have not heard by');
  });
});

describe('an urgent case can go on, and back', () => {
  it('Back leads to the page one came from, and a mis-tick can be undone', async () => {
    const shown = await showChecklist({ answers: { context: calm, areas: ['child/abuse'] }, page: 'areas' });
    await shown.press('form.continue');
    await shown.on('indicators');
    shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/C4-01/answer')}`)!.click();
    await shown.press('form.continue');
    await shown.on('result');
    await shown.press('form.back');
    await shown.on('indicators');
    shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/C4-01/answer')}-no`)!.click();
    for (const page of ['areas', 'about', 'signs']) {
      await shown.press('form.back');
      await shown.on(page);
    }
    await shown.press('form.continue');
    await shown.on('about');
  });

  it('a sign leads to the result, and from there the checklist is offered, through every page to the result again', async () => {
    const shown = await showChecklist({ set: { '/signs': ['S05'] } });
    await shown.press('form.continue');
    await shown.on('result');
    expect(shown.phones('.do-now')[0], 'the number is first all the same').to.equal('999');
    for (const page of ['about', 'areas', 'indicators', 'last', 'result']) {
      await shown.press(page === 'about' ? 'checklist.goOn' : 'form.continue');
      await shown.on(page);
      expect(shown.phones('.emergency')).to.include('01519078305');
    }
    for (const page of ['last', 'indicators', 'areas', 'about', 'signs']) {
      await shown.press('form.back');
      await shown.on(page);
    }
    await shown.press('form.continue');
    await shown.on('result');
  });

  it('the result of an ordinary case offers nothing of the kind', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('C2-01') }, page: 'result' });
    expect(shown.text()).to.not.include('Go on with the checklist');
    expect(shown.root.querySelector(`#${controlId('/context/openCase')}`)?.outerHTML).to.equal(undefined);
  });

  it('who else is to be told is asked on the urgent result, by keyboard, below the number', async () => {
    const shown = await showChecklist({ answers: { signs: ['S01'] }, page: 'result' });
    const place = shown.root.querySelector('.do-now')!;
    const box = (id: string) => place.querySelector<HTMLInputElement>(`#${controlId(`/context/${id}`)}`);
    const follows = place.querySelector('.call')!.compareDocumentPosition(box('openCase')!);
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING, 'below the number').to.not.equal(0);
    const { modifiers } = shown.widget.text;
    box('openCase')!.focus();
    await sendKeys({ press: ' ' });
    expect(shown.text('.do-now')).to.include(modifiers['M1']);
    expect(box('allegationAboutLeadOrHead')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(shown.widget.answer('/context/allegationAboutStaff')).to.equal('yes');
    expect(shown.text('.do-now')).to.include(modifiers['M0']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(shown.widget.answer('/context/allegationAboutLeadOrHead')).to.equal('yes');
    expect(shown.text('.do-now [role=status]')).to.include(modifiers['M12']);
    expect(shown.phones('.do-now .call')).to.deep.equal(['999', '01519078305']);
  });
});

describe('a child over the border', () => {
  const service = { endpoint: 'https://front-door.example/accepts' };
  const [form, procedure] = ['online iCART form', 'Pan-Cheshire'];

  it('by keyboard: the number there, the national page for what is missing, and nothing of this council’s ways', async () => {
    const shown = await showChecklist({ set: { '/context/homeCouncil': 'liverpool', '/signs': ['S01'] } }, service);
    const { anyCouncil, neighbours } = shown.widget.source.contacts;
    expect(shown.phones('.call')).to.deep.equal(['999', '01514592606']);
    const links = [...shown.root.querySelectorAll<HTMLAnchorElement>('.call a[target]')].map(({ href }) => href);
    expect(links).to.deep.equal([neighbours['liverpool']!.url, anyCouncil.url]);
    for (let count = 0; count < 90 && focused()?.textContent?.trim() !== 'Continue'; count += 1)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.on('result');
    shown.widget.model.set('/signs', undefined);
    shown.widget.model.set('/context/immediateDanger', 'no');
    shown.widget.model.set('/context/harmNow', 'no');
    shown.widget.model.set('/indicators/C4-12/answer', 'yes');
    await until(() => shown.text().includes('may need a social work assessment'), 'the rule');
    for (const all of [shown.text(), await written(shown)]) {
      expect(all).to.include('0151 459 2606');
      expect(all).to.include('That council decides how to respond');
      expect(all).to.include('The safeguarding children partnership of that area');
      for (const words of [form, procedure, 'toolkit', 'iCART decides']) expect(all).to.not.include(words);
    }
    expect(shown.text()).to.not.include('Check and send this');
    expect(shown.text()).to.include('this is not sent from here. Ring there');
    expect(shown.text()).to.include('The labels below are this council’s.');
  });

  it('no number at all is known: the national page, in the record too, and no LADO of this council', async () => {
    const context = { ...calm, homeCouncil: 'knowsley', allegationAboutStaff: 'yes' };
    const shown = await showChecklist(
      { answers: { context, indicators: yes('C3-01') }, page: 'result' },
      { pack: 'halton' },
    );
    const { url } = shown.widget.source.contacts.anyCouncil;
    expect(shown.root.querySelector(`.do-now .call a[href="${url}"]`)).to.not.equal(null);
    expect(shown.text('.do-now')).to.include('The LADO’s number is not known here');
    const record = await written(shown);
    expect(record).to.include(url);
    for (const all of [record, shown.text()]) expect(all).to.not.include(form).and.not.include(procedure);
  });

  it('its council took its pack back: 999 and its numbers, and no rules of anybody else', async () => {
    const contacts = {
      frontDoor: { team: 'Gone front door', phone: '01632 960001', hours: null },
      outOfHours: { team: 'Gone duty team', phone: '01632 960002' },
    };
    offerPack('gone', { status: 'withdrawn', contacts });
    const shown = await showChecklist(
      { pack: { councils: ['gone'] }, set: { '/context/homeCouncil': 'gone', '/signs': ['S01'] } },
      { pack: 'beside-gone' },
    );
    await until(() => shown.text('.call').includes('Gone front door'), 'the numbers of the pack that was taken back');
    expect(shown.phones('.call')).to.deep.equal(['999', '01632960001', '01632960002']);
    expect(shown.phones('.emergency')).to.include('01632960001');
    await shown.turnTo('result');
    expect(shown.text()).to.include('That council decides how to respond');
  });

  it('nothing is sent to this council once the child is known to live elsewhere', async () => {
    const shown = await showChecklist({ answers: { signs: ['S01'] }, page: 'result' }, service);
    await shown.press('checklist.checkAndSend');
    await shown.on('check');
    shown.widget.model.set('/context/homeCouncil', 'cheshire-east');
    await shown.on('result');
    expect(shown.text()).to.not.include('Check and send this');
  });
});
