import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { checkPhrases } from '../../src/cli/packs/check-phrases.js';
import { controlId } from '../../src/fields/make-view.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { calm, clearChecklists, clocks, showChecklist, yes } from './support/checklist.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Presses Tab until focus is where a person wants it. */
const tabTo = async (id: string): Promise<void> => {
  for (let count = 0; count < 90; count += 1) {
    if (focused()?.id === id) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never reached ${id}, but ${focused()?.outerHTML ?? 'nothing'}`);
};

const toButton = async (words: string): Promise<void> => {
  for (let count = 0; count < 300; count += 1) {
    if (focused()?.matches('button') && focused()?.textContent.includes(words)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never reached “${words}”`);
};

afterEach(clearChecklists);
after(closeService);

describe('by keyboard alone', () => {
  it('a disclosure at ten past three: one press, and the number is there; then what not to tell the family', async () => {
    const shown = await showChecklist({ now: clocks.tenPastThree });
    await tabTo(controlId('/signs'));
    await sendKeys({ press: ' ' });
    expect(shown.phones('.call')).to.deep.equal(['999', '01519078305']);
    expect(shown.root.querySelector('.call')?.closest('[role=status]'), 'is said aloud').to.not.equal(null);
    expect(focused()?.id, 'focus stays').to.equal(controlId('/signs'));
    expect(shown.text('.call')).to.include('I am worried about a child');
    await toButton('Continue');
    await sendKeys({ press: 'Enter' });
    await shown.on('result');
    await settled();
    expect(focused()?.id).to.equal('screen-title');
    expect(shown.text()).to.include('Phone the council now. Do not wait to finish a form.');
    expect(shown.text('.do-now')).to.include('Do not tell or ask the family until');
    expect(shown.text('.do-now')).to.not.include('Tell the family what you are doing');
  });

  it('a Friday at a quarter to five: the out-of-hours number first, and when the office opens', async () => {
    const shown = await showChecklist({ now: clocks.friday });
    await tabTo(controlId('/context/immediateDanger'));
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(controlId('/context/harmNow'));
    await sendKeys({ press: ' ' });
    expect(shown.widget.answer('/context/harmNow')).to.equal('yes');
    expect(shown.phones('.call')).to.deep.equal(['999', '03450500148', '01519078305']);
    expect(shown.text('.call')).to.match(/The office is closed now.*Emergency Duty Team.*opens again on Monday 09:00/);
    await toButton('Continue');
    await sendKeys({ press: 'Enter' });
    await shown.on('result');
    expect(shown.phones('.do-now .call')).to.deep.equal(['999', '03450500148', '01519078305']);
    expect(shown.text()).to.include('If you have not heard by Monday 30 November 2026');
  });
});

describe('where the child lives', () => {
  it('a neighbour whose pack is here: its number, key and choice; and its own label for the level', async () => {
    const shown = await showChecklist({ set: { '/context/homeCouncil': 'cheshire-east', '/signs': ['S06'] } });
    await until(() => shown.text('.call').includes('ChECS'), 'the other pack');
    expect(shown.phones('.call')).to.deep.equal(['999', '03001235012']);
    expect(shown.text('.call')).to.match(
      /lives in another council’s area: Cheshire East.*choose option 3.*ask for ChECS/,
    );
    expect(shown.phones('.root')[1], 'at the top, too').to.equal('03001235012');
    await shown.turnTo('result');
    expect(shown.text('.continuum li:has(.level-tag), .continuum')).to.include('Specialist');
  });

  it('a neighbour with a number only, and the national page for any other: never a dead end', async () => {
    const shown = await showChecklist({ set: { '/context/homeCouncil': 'liverpool', '/signs': ['S01'] } });
    const { phone } = shown.widget.source.contacts.neighbours['liverpool']!;
    expect(shown.phones('.call')).to.include(phone?.replaceAll(' ', ''));
    shown.widget.model.set('/context/homeCouncil', 'other-council');
    const { url } = shown.widget.source.contacts.anyCouncil;
    expect(shown.root.querySelector(`.call a[href="${url}"]`)).to.not.equal(null);
    expect(shown.phones('.emergency'), 'nobody else’s number as theirs').to.deep.equal(['999', '999']);
    expect(shown.root.querySelectorAll(`.emergency a[href="${url}"]`), 'their page in its place').to.have.length(2);
    shown.widget.model.set('/context/homeCouncil', 'not-known');
    expect(shown.phones('.call')).to.include('01519078305');
    expect(shown.root.querySelector(`.call a[href="${url}"]`)).to.not.equal(null);
  });

  it('any council in England: 999 and the page that finds each council, at every sign, and no number of anybody', async () => {
    const shown = await showChecklist({ set: { '/signs': ['S01', 'S11'] } }, { pack: 'england' });
    const { url } = shown.widget.source.contacts.anyCouncil;
    const found = (selector: string): number => shown.root.querySelectorAll(`${selector} a[href="${url}"]`).length;
    expect([found('.call'), found('.call-line'), found('.emergency')]).to.deep.equal([1, 1, 2]);
    await shown.turnTo('result');
    expect(new Set(shown.phones('.root'))).to.deep.equal(new Set(['999']));
    expect([found('.do-now .call'), found('.emergency')]).to.deep.equal([1, 2]);
    expect(shown.text()).to.include('The council’s children’s services team decides how to respond');
    shown.widget.model.set('/context/homeCouncil', 'kent');
    await until(() => shown.phones('.do-now .call').includes('03000411111'), 'the number of Kent');
  });

  it('the other pack does not come: the national page stands in place of its numbers', async () => {
    const shown = await showChecklist({
      missing: ['packs/kent/threshold.json'],
      set: { '/context/homeCouncil': 'kent', '/signs': ['S01'] },
    });
    await settled();
    expect(shown.root.querySelector('.call a[href^="https://www.gov.uk/"]')).to.not.equal(null);
    expect(shown.phones('.emergency')).to.deep.equal(['999', '999']);
  });

  it('Cheshire East: level 4 says ChECS, level 2 the same number and Early Help (acceptance check 11)', async () => {
    const context = { ...calm, homeCouncil: 'cheshire-east' };
    const shown = await showChecklist(
      { answers: { context, indicators: yes('C4-01') }, page: 'result' },
      { pack: 'cheshire-east' },
    );
    expect(shown.text('.do-now .call')).to.match(/ChECS: 0300 123 5012 choose option 3 and ask for ChECS/);
    shown.answer({ context, indicators: yes('C2-03') });
    await shown.turnTo('result');
    expect(shown.text('.do-now .call')).to.match(
      /Early Help Brokerage: 0300 123 5012 choose option 3 and ask for Early Help Brokerage/,
    );
  });
});

describe('the words of the result', () => {
  it('Cheshire East: when needs have grown, ChECS and what to say there; allocation meets twice a week', async () => {
    const shown = await showChecklist(
      { answers: { context: calm, indicators: yes('P3-07') }, page: 'result' },
      { pack: 'cheshire-east' },
    );
    await until(() => shown.widget.finish.value, 'the call sheet');
    await shown.press('checklist.copy');
    await shown.on('prepared');
    const sheet = [...shown.root.querySelectorAll('textarea')].map(({ value }) => value).join(' ');
    for (const words of [
      'needs have grown, phone ChECS for a threshold conversation',
      'For the council’s own services the way is not stated: ask the council',
      'Joint Allocation Meetings, twice a week',
      '0300 123 5012 choose option 3',
    ])
      expect(sheet, words).to.include(words);
  });

  it('Cambridgeshire: advice by phone beside every result, whatever it suggests', async () => {
    const shown = await showChecklist({}, { pack: 'cambridgeshire' });
    const no = Object.fromEntries(shown.widget.placed.map(({ id }) => [id, { answer: 'no' }]));
    const cases = [{}, no, { ...no, ...yes('C1-01') }, yes('C2-01'), yes('C3-01'), yes('P3-07'), yes('C4-01')];
    const routes = new Set<string>();
    for (const indicators of cases) {
      shown.answer({ context: { ...calm, homeCouncil: 'cambridgeshire' }, indicators });
      await shown.turnTo('result');
      routes.add(shown.widget.judge.outcome.value.entryId);
      expect(shown.phones('.do-now .call'), shown.widget.judge.outcome.value.ruleId).to.include('03450455203');
    }
    expect([...routes].sort()).to.include.members(['consult', 'early-help', 'targeted', 'universal', 'urgent']);
  });

  it('after the last bank holiday that is known, the page says so beside the numbers and the day to ask again', async () => {
    const answers = { context: calm, indicators: yes('P3-07') };
    const shown = await showChecklist({ now: clocks.tuesday, answers, page: 'result' });
    expect(shown.text()).to.not.include('Bank holidays after');
    const last = shown.widget.source.holidays.at(-1)!;
    shown.widget.now = () => new Date(`${Number(last.slice(0, 4)) + 1}-01-04T12:00:00Z`);
    expect(shown.text('.do-now .call')).to.include('Bank holidays after');
    expect(shown.text().match(/Bank holidays after [^.]+ are not known here/g)).to.have.length(2);
  });

  it('domestic abuse: not before advice stands in place of "tell the family", with the note', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('P3-09') }, page: 'result' });
    const text = shown.text('.do-now');
    const pack = shown.widget.text;
    expect(text).to.include(pack.tellFamily['not-before-advice']);
    expect(text).to.include(pack.notes['P3-09']);
    expect(text).to.not.include(pack.tellFamily['if-safe']);
    expect(text.indexOf(pack.notes['P3-09']!)).to.be.lessThan(text.indexOf(pack.tellFamily['not-before-advice']));
  });

  it('an absent lead is not waited for', async () => {
    const shown = await showChecklist({ answers: { context: { ...calm, stillWorried: 'yes' } }, page: 'result' });
    expect(shown.text('.do-now')).to.include('If they are away, do not wait: phone yourself.');
    expect(shown.phones('.do-now .call')).to.include('01519078305');
  });

  it('a worry about the lead: nobody is told to ask them, also for a lower view', async () => {
    const context = { ...calm, allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes', stillWorried: 'yes' };
    const answers = { context, indicators: yes('C2-01', 'C2-03', 'P2-07', 'P2-10') };
    const shown = await showChecklist({ answers, page: 'result', set: { '/ownView/level': 'need-1' } });
    const text = shown.text();
    expect(text).to.not.include('talk to them first');
    expect(text).to.include(shown.widget.text.modifiers['M12']);
    expect(text).to.include('LADO');
    const roles = shown.text(`fieldset:has(#${controlId('/ownView/consultedRole')})`);
    expect(roles).to.include('Chair of governors');
    expect(roles).to.not.include('Safeguarding lead');
  });

  it('a lower view needs a reason of thirty characters, who was asked and their job; a higher one nothing', async () => {
    const shown = await showChecklist(
      { answers: { context: calm, indicators: yes('C4-12') }, page: 'result', set: { '/ownView/level': 'need-2' } },
      { endpoint: 'https://front-door.example/accepts' },
    );
    const number = shown.phones('.do-now .call');
    await shown.press('checklist.checkAndSend');
    expect([...shown.root.querySelectorAll('.error-summary li')]).to.have.length(3);
    expect(shown.phones('.do-now .call'), 'the number stays').to.deep.equal(number);
    shown.widget.model.set('/ownView/level', 'need-4');
    await shown.press('checklist.checkAndSend');
    await shown.on('check');
  });

  it('the order is that of the guide', async () => {
    const context = { ...calm, openCase: 'yes', allegationAboutStaff: 'yes' };
    const shown = await showChecklist({ answers: { context, indicators: yes('C4-06', 'C4-13') }, page: 'result' });
    const { text } = shown.widget;
    const all = shown.text();
    const places = [
      text.modifiers['M8']!,
      '0151 907 8305 (Monday to Thursday 9am to 5pm',
      text.modifiers['M9']!,
      text.modifiers['M3']!,
      text.modifiers['M10']!,
      text.modifiers['M1']!,
      text.modifiers['M0']!,
      text.tellFamily['not-before-advice'],
      'What led to this',
      'What is not known',
      'What goes with this',
      'Your own view',
      'What happens next',
      'If you disagree',
      'Copy or print this',
    ].map((words, index) => all.indexOf(words, index === 1 ? all.indexOf(text.modifiers['M8']!) : 0));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
  });
});

describe('the record', () => {
  it('says what was suggested in words, with the number, and no bare level', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('C4-12') }, page: 'result' });
    await shown.press('checklist.copy');
    await shown.on('prepared');
    const written = [...shown.root.querySelectorAll('textarea')].map(({ value }) => value).join('\n');
    expect(written).to.include('This child may need a social work assessment.');
    expect(written).to.include('iCART: 0151 907 8305');
    expect(written).to.include('It may fit: Level 3 (of three above Universal)');
    expect(checkPhrases(written, '')).to.deep.equal([]);
    expect(written).to.not.match(/R2|statutory-request/);
  });
});

describe('ticking', () => {
  it('an indicator that makes it urgent shows the number there and then; taken back, it goes', async () => {
    const shown = await showChecklist({ answers: { context: calm, areas: ['child/abuse'] }, page: 'indicators' });
    const box = shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/C4-01/answer')}`)!;
    box.click();
    expect(shown.phones('.tick .call')).to.deep.equal(['999', '01519078305']);
    shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/C4-01/answer')}-no`)!.click();
    expect(shown.phones('.tick .call')).to.deep.equal([]);
    expect(shown.widget.answer('/indicators/C4-01')).to.deep.equal({ answer: 'no' });
  });

  it('renders the touched row and no other, of all 142', async () => {
    const shown = await showChecklist({
      answers: { context: calm },
      page: 'indicators',
      then: [{ fill: { filter: 'All areas' } }],
    });
    const rows = [...shown.root.querySelectorAll('.tick')];
    expect(rows).to.have.length(142);
    const touched = new Set<Element>();
    const watcher = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('.tick');
        if (row) touched.add(row);
      }
    });
    watcher.observe(shown.root, { subtree: true, childList: true, attributes: true, characterData: true });
    const box = shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/C2-03/answer')}`)!;
    box.click();
    await settled();
    watcher.disconnect();
    expect([...touched]).to.deep.equal([box.closest('.tick')]);
  });

  it('levels are hidden while ticking, and shown with the council’s own labels when browsing', async () => {
    const shown = await showChecklist({ answers: { context: calm, areas: ['child/learning'] }, page: 'indicators' });
    const labels = Object.values(shown.widget.text.levels).map(({ label }) => label);
    for (const label of labels) expect(shown.text('.area')).to.not.include(label);
    await shown.press('checklist.browse');
    await settled();
    expect(focused()?.id).to.equal('screen-title');
    for (const label of labels) expect(shown.text('.level summary')).to.include(label);
    expect(shown.root.querySelectorAll('.level li')).to.have.length(142);
  });

  it('a search looks through everything, and a tick found so stays on the page', async () => {
    const shown = await showChecklist({ answers: { context: calm, areas: ['child/learning'] }, page: 'indicators' });
    const search = shown.root.querySelector<HTMLInputElement>('#search-indicators')!;
    const type = (words: string): void => {
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('private fost');
    expect([...shown.root.querySelectorAll('.tick')]).to.have.length(1);
    shown.root.querySelector<HTMLInputElement>(`#${controlId('/indicators/F3-10/answer')}`)!.click();
    type('');
    expect(shown.root.querySelector(`#${controlId('/indicators/F3-10/answer')}`)).to.not.equal(null);
    expect(shown.widget.answer('/areas')).to.deep.equal(['child/learning', 'family/living-arrangement']);
    type('nothing at all like this');
    expect(shown.text()).to.include('Nothing found');
  });

  it('Continue asks for the two answers about danger, unless a sign says it already', async () => {
    const shown = await showChecklist();
    await shown.press('form.continue');
    expect([...shown.root.querySelectorAll('.error-summary li')]).to.have.length(2);
    shown.widget.model.set('/signs', ['S05']);
    await shown.press('form.continue');
    await shown.on('result');
  });
});

describe('what the page is told', () => {
  it('a rule, a level and a route, and nothing else', async () => {
    const told: Event[] = [];
    const listen = (event: Event): void => void told.push(event);
    document.addEventListener('fd-outcome', listen);
    await showChecklist({ answers: { context: calm, indicators: yes('C2-03') }, page: 'result' });
    document.removeEventListener('fd-outcome', listen);
    expect(told).to.have.length(1);
    expect(JSON.parse(JSON.stringify({ ...told[0] }))).to.deep.include({
      ruleId: 'R9',
      levelIndex: 2,
      routeId: 'early-help',
    });
    const own = Object.keys(told[0]!).filter((key) => key !== 'isTrusted');
    expect(own.sort()).to.deep.equal(['levelIndex', 'routeId', 'ruleId']);
  });
});

describe('where it comes from', () => {
  it('source, status and days stand on every page after the first, folded away', async () => {
    const shown = await showChecklist({ answers: { context: calm, indicators: yes('C2-03') }, page: 'result' });
    for (const page of ['about', 'areas', 'indicators', 'last', 'result']) {
      await shown.turnTo(page);
      const fold = [...shown.root.querySelectorAll('details')].find((one) => one.textContent.includes('Where this'));
      expect(fold?.open, page).to.equal(false);
      const said = fold?.textContent.replace(/\s+/g, ' ') ?? '';
      expect(said).to.include('Source: iCART page, haltonsafeguardingchildrenpartnership.org.uk');
      expect(said).to.include('Status: demonstration. Nobody has approved it.');
      expect(said).to.include('The source gives no date from which it holds.');
      expect(said).to.match(/Checked on 22 November 2026\.\s*To be reviewed by 22 February 2027\./);
    }
  });

  it('the whole continuum is read heading by heading, no level left out', async () => {
    const shown = await showChecklist({ answers: { context: calm }, page: 'areas' });
    await shown.press('checklist.browse');
    await until(() => shown.root.querySelector('details.level'), 'the continuum');
    for (const fold of shown.root.querySelectorAll('details')) fold.open = true;
    const levels = [...shown.root.querySelectorAll('h2, h3, h4, h5')].map(({ localName }) =>
      Number(localName.slice(1)),
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect(jumps).to.deep.equal([]);
    expect(levels.length).to.be.above(4);
  });
});
