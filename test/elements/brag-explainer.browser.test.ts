import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { BragWidget } from '../../src/elements/brag/brag-widget.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import { wallTime } from '../../src/rules/hours/index.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { showState, type ExampleState } from '../../stories/support/show-state.js';
import { until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { statesOf } from '../support/browser/states.js';

const states = await statesOf('fd-brag-explainer');
const place = document.createElement('main');
const isChromium = 'userAgentData' in navigator;

before(() => document.body.append(place));

afterEach(() => place.replaceChildren());

after(() => {
  place.remove();
  closeService();
});

type Situation = Partial<ExampleState['state']>;

const show = (situation: Situation = {}, attributes: Readonly<Record<string, string>> = {}): Promise<FdElement> =>
  showState(
    {
      id: 'test',
      title: 'test',
      element: 'fd-brag-explainer',
      attributes: { pack: 'cambridgeshire', ...attributes },
      state: { screen: 'ratings', ...situation },
    },
    place,
  );

const rootOf = (element: FdElement): ShadowRoot => element.renderRoot as ShadowRoot;
const words = (node: ParentNode | Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (element: FdElement, selector: string): Element[] => [...rootOf(element).querySelectorAll(selector)];
const one = (element: FdElement, selector: string): Element => {
  const found = rootOf(element).querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const elapsed = { clock: { type: 'elapsed' } };
const working = {
  clock: { type: 'working' },
  hours: [
    { days: [1, 2, 3, 4], open: '08:30', close: '17:00' },
    { days: [5], open: '08:30', close: '16:30' },
  ],
};

const at = (date: string, time: string) => [{ fill: { 'received-date': date, 'received-time': time } }];

/** The step of the timeline whose label begins so. */
const step = (element: FdElement, label: string): string =>
  words(all(element, '#when-title ~ .picture .moment').find((moment) => words(moment).includes(label)));

describe('the ratings', () => {
  it('red: 4 hours, all partner agencies in the hub, and what that does not promise (acceptance check 9)', async () => {
    const element = await show();
    const red = words(one(element, '.rating'));
    expect(red).to.match(/^Red There may be a child protection issue\./);
    expect(red).to.include('Within 4 hours');
    expect(red).to.include('All partner agencies in the hub');
    expect(red).to.include('They do not say how fast someone visits the child, and not how fast you hear back.');
    expect(red).to.include('Must the hub act at once? Yes');
    expect(red).to.include('A child has a serious injury');
  });

  it('stand in the order of the pack, each with its word and a shape of its own', async () => {
    const element = await show();
    const { ratings } = (element.mounted as BragWidget).pack;
    const heads = all(element, '.rating-head');
    expect(heads.map(words)).to.deep.equal(['Red', 'Amber', 'Green', 'Blue']);
    const shapes = heads.map((head) => [...head.querySelectorAll('svg > *')].map((shape) => shape.outerHTML).join(''));
    expect(new Set(shapes).size).to.equal(ratings.length);
  });

  it('least urgent first where the council lists them so, as London does', async () => {
    // Laid over the pack's own, these come after them in the list.
    const ids = ['calm', 'mild', 'grave'];
    const rating = { shape: 'star', immediateAction: false, infoFrom: 'none', route: 'mash' };
    const ratings = ids.map((id, index) => ({ ...rating, id, order: ids.length - index }));
    const labels = Object.fromEntries(ids.map((id) => [id, { label: id, meaning: id, hub: id }]));
    const element = await show({ pack: { ratings, text: { en: { ratings: labels } } } }, { pack: 'london' });
    expect(all(element, '.rating-head').map(words).slice(-ids.length)).to.deep.equal(ids);
  });

  it('a caution stands before the hours', async () => {
    const element = await show();
    const amber = words(all(element, '.rating')[1]);
    expect(amber.indexOf('call 999, or phone the council now')).to.be.within(0, amber.indexOf('6 hours'));
  });

  it('the one that asks nobody has no hours, and promises nothing', async () => {
    const blue = words(all(await show(), '.rating').at(-1));
    expect(blue).to.include('No time: nobody is asked');
    expect(blue).to.not.match(/\d hours/);
  });

  it('say what the hub is, who rates, and where this comes from', async () => {
    const page = words(one(await show(), '.root'));
    expect(page).to.include('A multi-agency safeguarding hub (MASH) is a team');
    expect(page).to.include('Referrers do not choose a colour');
    expect(page).to.include('Source: Cambridgeshire MASH slides');
    expect(page).to.include('This is a demonstration');
  });

  for (const pack of ['halton', 'cheshire-east', 'england', 'kent']) {
    it(`not known: ${pack} says so, and the page is not empty`, async () => {
      const element = await show({}, { pack });
      const { frontDoor } = (element.mounted as BragWidget).pack.council;
      expect(all(element, '.rating')).to.have.length(0);
      expect(words(one(element, '#ratings-title ~ .notice'))).to.include(
        `We have not read which ratings ${frontDoor} uses`,
      );
      expect(words(one(element, '.compare'))).to.include('2 hours');
      expect(words(one(element, '#when-title'))).to.equal('When you should hear');
      expect(words(one(element, '.root'))).to.not.include('%{');
    });
  }
});

describe('which might this be', () => {
  const ending = (element: FdElement): string => words(one(element, '.ending'));

  it('asks one question at a time, and any doubt ends in a number', async () => {
    const element = await show({ then: [{ click: 'guide-danger-no' }] });
    expect(all(element, '.guide legend').map(words)).to.have.length(2);
    expect(ending(element)).to.equal('');
    rootOf(element).getElementById('guide-harm-not-sure')?.click();
    expect(ending(element)).to.match(/^What to do Phone the council now\. Do not wait for a rating\./);
    expect([...one(element, '.ending').querySelectorAll('a')].map(words)).to.deep.equal([
      '999',
      '0345 045 5203',
      '01733 234724',
    ]);
  });

  it('an answer that is taken back takes back what followed', async () => {
    const element = await show({ then: [{ click: 'guide-danger-no' }, { click: 'guide-harm-yes' }] });
    rootOf(element).getElementById('guide-danger-yes')?.click();
    expect(all(element, '.guide legend')).to.have.length(1);
    expect(ending(element)).to.include('Call 999 now.');
  });

  it('never ends in a rating, whatever is answered', async () => {
    const element = await show();
    const { answers, pack } = element.mounted as BragWidget;
    const labels = Object.values(pack.text['en']?.ratings ?? {}).map(({ label }) => label);
    const values = ['yes', 'no', 'not-known', 'not-sure'];
    for (const danger of values)
      for (const harm of values)
        for (const violence of values) {
          answers.value = { danger, harm, violence };
          const end = ending(element);
          expect(end).to.match(/999/);
          for (const label of labels) expect(end).to.not.include(label);
          expect(end.includes('Talk to your safeguarding lead')).to.equal(
            danger === 'no' && harm === 'no' && violence === 'no',
          );
        }
  });

  it('tells nobody: no event, no request, no change of address', async () => {
    const { href } = location;
    const heard: Event[] = [];
    for (const type of ['fd-progress', 'fd-submitted', 'fd-queued', 'change', 'input'])
      place.addEventListener(type, (event) => void heard.push(event), { once: true });
    requests.length = 0;
    await show(
      { then: [{ click: 'guide-danger-no' }, { click: 'guide-harm-yes' }] },
      { endpoint: 'https://front-door.example/accepts' },
    );
    expect(heard.filter(({ type }) => type.startsWith('fd-'))).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
    expect(location.href).to.equal(href);
  });
});

describe('the clock', () => {
  it('is not there where the council does not say which hours it counts: only when you should hear', async () => {
    const element = await show({ then: at('2026-11-27', '15:30') });
    expect(words(one(element, '#when-title'))).to.equal('When you should hear');
    expect(words(one(element, '#when-title ~ .notice'))).to.include(
      'does not say whether these are hours by the clock',
    );
    expect(words(one(element, '.picture'))).to.not.include('due to the hub');
    expect(step(element, 'You should hear')).to.include('By the end of Monday 30 November');
  });

  const times: readonly (readonly [string, object, string, string, Readonly<Record<string, string>>])[] = [
    [
      'elapsed',
      elapsed,
      '2027-01-12',
      '15:10',
      { Red: 'Tuesday 12 January, 19:10', Green: 'Wednesday 13 January, 15:10' },
    ],
    // The clocks go forward on 28 March at 01:00, back on 31 October at 02:00.
    [
      'elapsed',
      elapsed,
      '2027-03-27',
      '22:30',
      { Red: 'Sunday 28 March, 03:30 Within 4 hours. The clocks go forward in between.' },
    ],
    [
      'elapsed',
      elapsed,
      '2027-10-30',
      '22:30',
      { Red: 'Sunday 31 October, 01:30 Within 4 hours. The clocks go back in between.' },
    ],
    // Working hours, over Christmas, Easter and a weekend with a clock change.
    [
      'working',
      working,
      '2026-12-24',
      '15:10',
      { Red: 'Tuesday 29 December, 10:40', Amber: 'Tuesday 29 December, 12:40' },
    ],
    ['working', working, '2027-03-25', '16:00', { Red: 'Tuesday 30 March, 11:30' }],
    ['working', working, '2027-10-29', '15:30', { Red: 'Monday 1 November, 11:30' }],
    ['working', working, '2027-01-16', '03:00', { Red: 'Monday 18 January, 12:30' }],
  ];
  for (const [type, pack, date, time, due] of times) {
    it(`${type} hours from ${date} ${time}`, async () => {
      const element = await show({ pack: pack as never, then: at(date, time) }, { pack: type });
      expect(words(one(element, '#when-title'))).to.equal('Partners’ information due to the hub');
      for (const [rating, moment] of Object.entries(due)) expect(step(element, `rated ${rating}:`)).to.include(moment);
    });
  }

  it('stands beside when the referrer should hear: one working day, over bank holidays', async () => {
    const element = await show({ pack: working, then: at('2026-12-24', '15:10') }, { pack: 'working' });
    const hear = step(element, 'You should hear');
    expect(hear).to.include('By the end of Tuesday 29 December');
    expect(hear).to.include(
      'Friday 25 December (bank holiday), Saturday 26 December, Sunday 27 December and Monday 28 December (bank holiday)',
    );
    expect(words(one(element, '.picture'))).to.include('Monday to Thursday 08:30 to 17:00 and Friday 08:30 to 16:30');
  });

  it('is a picture of the same facts: a number for each step, stripes for each day that does not count', async () => {
    const element = await show({ pack: working, then: at('2026-12-24', '15:10') }, { pack: 'working' });
    const moments = all(element, '.picture .moment');
    expect(all(element, '.scale .number').map(words)).to.deep.equal(moments.map((_, index) => String(index + 1)));
    expect(all(element, '.scale .off')).to.have.length(4);
    expect(one(element, '.scale').getAttribute('role')).to.equal('img');
    expect(one(element, '.scale').getAttribute('aria-label')).to.not.equal('');
    // In order of time, in the words and so in the numbers.
    expect(moments.map((moment) => /rated (\w+)|receives|hear/.exec(words(moment))?.[0])).to.deep.equal([
      'receives',
      'rated Red',
      'rated Amber',
      'hear',
      'rated Green',
    ]);
  });

  it('says when there is no date, keeps what is typed, and goes on once there is one', async () => {
    const element = await show({ pack: elapsed, then: at('', '') }, { pack: 'elapsed' });
    expect(words(one(element, '#received-wrong'))).to.equal('Error: Enter a date and a time');
    expect(all(element, '.moment').length).to.equal(all(element, '#feedback-title ~ .timeline .moment').length);
    const [date, time] = all(element, '.received input') as HTMLInputElement[];
    date!.value = '2027-01-12';
    time!.value = '15:10';
    date!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(step(element, 'rated Red:')).to.include('Tuesday 12 January, 19:10');
  });

  it('begins with now, by the clocks of England', async () => {
    const element = await show();
    const [date, time] = all(element, '.received input') as HTMLInputElement[];
    const now = (element.mounted as BragWidget).received.value!;
    expect({ date: date!.value, time: time!.value }).to.deep.equal(wallTime(now));
    expect(Math.abs(Date.now() - now.getTime())).to.be.below(60_000);
  });

  it('the feedback loop is a timeline where the pack has it, and says that it has no times', async () => {
    const element = await show();
    const section = one(element, '#feedback-title').closest('section');
    expect(words(section)).to.include('The source gives no time for these steps.');
    expect([...section!.querySelectorAll('.moment-label')].map(words)).to.have.length(4);
    place.replaceChildren();
    expect(all(await show({}, { pack: 'kent' }), '#feedback-title')).to.have.length(0);
  });
});

describe('another area beside it', () => {
  it('Merton’s red is two hours, ours four', async () => {
    const element = await show();
    const row = one(element, '.compare tbody tr');
    expect(words(row.querySelector('th'))).to.equal('Red');
    const cells = [...row.querySelectorAll('td')].map(words);
    expect(cells[0]).to.include('4 hours');
    expect(cells[1]).to.include('2 hours');
  });

  it('a level is never a bare number', async () => {
    for (const id of ['surrey-police', 'london']) {
      const element = await show({ then: [{ fill: { 'compare-with': id } }] });
      const text = words(one(element, '.comparison'));
      expect(text).to.include('Level 4 of 4 there');
      expect(text).to.not.match(/level \d(?! of )/i);
      place.replaceChildren();
    }
  });

  it('is a table with its heads on a wide page, and cards that name each area on a narrow one', async () => {
    const element = await show();
    const title = one(element, '.cell-title');
    expect(getComputedStyle(title).display).to.equal('none');
    expect(getComputedStyle(one(element, '.compare')).display).to.equal('table');
    place.style.setProperty('width', '320px');
    expect(getComputedStyle(title).display).to.equal('block');
    expect(getComputedStyle(one(element, '.compare')).display).to.equal('block');
    for (const [selector, role] of Object.entries({ table: 'table', tr: 'row', td: 'cell', 'tbody th': 'rowheader' }))
      expect(one(element, `.comparison ${selector}`).getAttribute('role')).to.equal(role);
    place.style.removeProperty('width');
  });
});

describe('every state of the explainer', () => {
  const forbidden = /threshold|no further action|\brisk score|\bscores?\b|\d ?%|\bsafe\b/i;

  for (const state of states.filter(({ state: { screen } }) => screen !== 'problem')) {
    it(`${state.id} never says what nobody can promise`, async () => {
      const element = await showState(state, place);
      expect(words(one(element, '.root'))).to.not.match(forbidden);
    });
  }

  it('in a made-up language every word comes from a catalogue or the pack', async () => {
    const element = await show({ then: [{ click: 'guide-danger-yes' }] }, { lang: 'en-XA' });
    const texts: string[] = [];
    const walker = document.createTreeWalker(one(element, '.root'), NodeFilter.SHOW_TEXT);
    const { contacts } = (element.mounted as BragWidget).pack;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isData = node.parentElement?.closest(
        '[translate=no], [role=status] p, .moment-at, .moment .hint, svg, thead, .cell-title',
      );
      if (!isData) texts.push(words(node));
    }
    const names = [contacts.frontDoor.team, contacts.outOfHours.team];
    const plain = texts.filter((text) => {
      const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
      return /[aeiou]/.test(rest.replace(/\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}/g, ''));
    });
    expect(plain).to.deep.equal([]);
  });
});

describe('for those who see no colour', () => {
  it('each shape has an outline of the colour of the text', async () => {
    const element = await show();
    for (const shape of all(element, '.shape')) {
      const { stroke, color, strokeWidth } = getComputedStyle(shape);
      expect(stroke).to.equal(color);
      expect(parseFloat(strokeWidth)).to.be.at.least(2);
    }
  });

  if (!isChromium) {
    it('paper is tried in Chromium only: no other driver turns the page to print', () => undefined);
    return;
  }

  it('on paper every rating has its word and its shape, and nothing that cannot be used there', async () => {
    const element = await show();
    await emulateMedia({ media: 'print' });
    const isSeen = (node: Element): boolean => node.getBoundingClientRect().height > 0;
    for (const card of all(element, '.rating')) {
      expect(isSeen(card.querySelector('.shape')!)).to.equal(true);
      expect(isSeen(card.querySelector('.rating-head span')!)).to.equal(true);
      // A card is not cut in two.
      expect(getComputedStyle(card).breakInside).to.equal('avoid');
    }
    for (const gone of all(element, '.guide, .received')) expect(isSeen(gone)).to.equal(false);
    expect(isSeen(one(element, '.emergency'))).to.equal(true);
    await emulateMedia({ media: 'screen' });
  });
});

describe('by keyboard alone', () => {
  const tabTo = async (isThere: () => boolean, what: string): Promise<void> => {
    for (let count = 0; count < 40; count += 1) {
      if (isThere()) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab never reached ${what}, but ${focused()?.outerHTML ?? 'nothing'}`);
  };

  it('questions are answered, another area is chosen, and Tab goes on past it', async () => {
    const element = await show();
    const beyond = document.createElement('button');
    beyond.textContent = 'After it';
    element.after(beyond);
    await tabTo(() => focused()?.id.startsWith('guide-danger') ?? false, 'the first question');
    await sendKeys({ press: ' ' });
    expect(words(one(element, '.ending'))).to.include('Call 999 now.');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => rootOf(element).getElementById('guide-harm-yes'), 'the second question');
    await tabTo(() => focused()?.id === 'guide-harm-yes', 'the second question');
    await sendKeys({ press: ' ' });
    expect(words(one(element, '.ending'))).to.include('Phone the council now.');
    await tabTo(() => focused()?.id === 'compare-with', 'the list of areas');
    const { compared } = element.mounted as BragWidget;
    const before = compared.value;
    await sendKeys({ press: 's' });
    if (compared.value === before) await sendKeys({ press: 'Enter' });
    expect(compared.value).to.not.equal(before);
    await tabTo(() => focused() === beyond, 'what stands after it');
    beyond.remove();
  });
});

describe('the element', () => {
  it('another pack takes the place of the first; a wrong one leaves the fallback', async () => {
    const element = await show({ fallback: [{ words: 'In danger? Call', phone: '999' }] });
    element.setAttribute('pack', 'kent');
    await until(() => (element.mounted as BragWidget).pack.id === 'kent', 'the pack of Kent');
    await element.updateComplete;
    expect(words(one(element, '.caption'))).to.equal('Kent County Council');
    place.replaceChildren();
    const wrong = await show(
      { fallback: [{ words: 'In danger? Call', phone: '999' }], screen: 'problem' },
      { pack: 'nowhere' },
    );
    expect((rootOf(wrong).querySelector('slot') as HTMLSlotElement).hidden).to.equal(false);
    expect(words(one(wrong, '.problem'))).to.include('nowhere');
  });

  it('says where it comes from, and from when', async () => {
    const element = await show({}, { pack: 'cambridgeshire' });
    const fold = all(element, 'details').find((one) => words(one).includes('Where this comes from'));
    expect(words(fold)).to.match(
      /Source: .+ Status: demonstration.+In effect from 3 April 2017\.\s*Checked on \d+ \w+ 2026/,
    );
  });

  it('a withdrawn pack is its numbers only', async () => {
    const element = await show({ pack: { status: 'withdrawn' }, screen: 'withdrawn' }, { pack: 'withdrawn' });
    expect(all(element, '.rating, .guide, .compare, .picture')).to.have.length(0);
    expect(all(element, 'a').map(words)).to.include('999');
    expect(words(one(element, 'h2'))).to.include('withdrawn');
  });
});
