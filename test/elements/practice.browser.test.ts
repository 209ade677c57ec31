import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import cases from '../../schemas/question-sets/practice/cases.json' with { type: 'json' };
import { ChecklistWidget } from '../../src/elements/checklist/checklist-widget.js';
import { FdElement } from '../../src/elements/fd-element.js';
import type { PracticeChecklist } from '../../src/elements/practice/practice-checklist.js';
import type { PracticeWidget } from '../../src/elements/practice/practice-widget.js';
import type { PracticeCase } from '../../src/packs/index.js';
import { caseAnswers } from '../../src/rules/threshold/index.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { showState, type ExampleState } from '../../stories/support/show-state.js';
import { stateAssets } from '../../stories/support/state-assets.js';
import { buttonOf, turnTo, until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { statesOf } from '../support/browser/states.js';

const panel = cases as unknown as readonly PracticeCase[];
const states = (await statesOf('fd-threshold-checklist')).filter(({ id }) => id.startsWith('practice-'));
const place = document.createElement('main');

before(() => document.body.append(place));

afterEach(() => place.replaceChildren());

after(() => {
  place.remove();
  closeService();
});

type Situation = Partial<ExampleState['state']>;

interface Shown {
  readonly element: FdElement;
  readonly widget: PracticeWidget;
  readonly root: ShadowRoot;
  text(selector?: string): string;
  /** Presses the button with these words of the catalogue, or else with these words. */
  press(words: string): Promise<void>;
  buttons(): string[];
}

const line = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();

const show = async (situation: Situation = {}, attributes: Readonly<Record<string, string>> = {}): Promise<Shown> => {
  const element = await showState(
    {
      id: 'test',
      title: 'test',
      element: 'fd-threshold-checklist',
      attributes: { pack: 'kent', practice: '', ...attributes },
      state: { screen: 'list', ...situation },
    },
    place,
  );
  const widget = element.mounted as PracticeWidget;
  const root = element.renderRoot as ShadowRoot;
  return {
    element,
    widget,
    root,
    text: (selector = '.root') => line([...root.querySelectorAll(selector)].map((one) => one.textContent).join(' ')),
    press: async (words) => {
      const wanted = widget.t.find(words) ?? words;
      (await until(() => buttonOf(root, wanted), `the button “${wanted}”`)).click();
      await Promise.resolve();
    },
    buttons: () => [...root.querySelectorAll('button')].map((button) => line(button.textContent)),
  };
};

const checklistOf = async ({ widget }: Shown): Promise<PracticeChecklist> => {
  const tried = await until(() => widget.tried, 'the checklist');
  await until(() => tried.later.value, 'its pages');
  return tried;
};

const titleOf = ({ widget }: Shown, { id }: PracticeCase): string => widget.words.cases[id]?.title ?? '';

const find = (id: string): PracticeCase => {
  const found = panel.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('practice', () => {
  it('lists every case, and gives away none', async () => {
    const shown = await show();
    expect(shown.buttons()).to.deep.equal(panel.map((one) => titleOf(shown, one)));
    for (const { label } of Object.values(shown.widget.text.levels)) expect(shown.text('.cases')).to.not.include(label);
  });

  for (const pack of ['halton', 'cheshire-east', 'cambridgeshire', 'kent']) {
    it(`every case, answered as the panel did, leads where the panel does: ${pack}`, async () => {
      const shown = await show({}, { pack });
      const { widget } = shown;
      for (const one of panel) {
        await shown.press(titleOf(shown, one));
        await shown.press('practice.try');
        const tried = await checklistOf(shown);
        tried.model.restore(caseAnswers(widget.rules, one.answers));
        await shown.press('practice.panel');
        expect(shown.text('.verdict'), one.id).to.equal('You and the panel lead the same way.');
        const level = widget.rules.levels.find(({ index }) => index === one.level);
        const label = level ? widget.text.levels[level.id]?.label : 'No level: ask for advice';
        expect([...shown.root.querySelectorAll('.reading-level')].map((each) => line(each.textContent))).to.deep.equal([
          label,
          label,
        ]);
        expect(shown.text()).to.include(widget.words.cases[one.id]?.why[0]);
        await shown.press('practice.another');
      }
      expect(shown.root.querySelectorAll('.case .state')).to.have.length(panel.length);
    });
  }

  it('says where the two differ, tick by tick, and gives no mark', async () => {
    const shown = await show();
    await shown.press('What she said at the gate');
    await shown.press('practice.try');
    const { model } = await checklistOf(shown);
    for (const [id, answer] of Object.entries({ 'C2-06': 'yes', 'P2-09': 'yes', 'P3-09': 'no' }))
      model.set(`/indicators/${id}/answer`, answer);
    model.set('/context/immediateDanger', 'no');
    model.set('/context/harmNow', 'not-sure');
    await shown.press('practice.panel');
    expect(shown.text('.verdict')).to.include('This is no test');
    const lists = Object.fromEntries(
      [...shown.root.querySelectorAll('h4')].map((title) => [
        line(title.textContent),
        [...(title.nextElementSibling?.children ?? [])].map((item) => line(item.textContent)),
      ]),
    );
    const { indicators, questions } = shown.widget.text;
    expect(lists).to.deep.equal({
      'You both': [indicators['C2-06']],
      'Only the panel': [indicators['P3-09']],
      'Only you': [indicators['P2-09']],
      'Answered otherwise': [`${questions['harmNow']} You: Not sure. The panel: No.`],
    });
    expect(shown.text()).to.not.match(/\bright\b answer|\bwrong\b|\d ?%|\bscores?\b|points/i);
  });

  it('who chose a sign of the first page has seen what the panel saw behind it', async () => {
    const shown = await show();
    await shown.press('Ten past three');
    await shown.press('practice.try');
    const { model } = await checklistOf(shown);
    model.set('/signs', ['S01', 'S07']);
    await shown.press('practice.panel');
    const { signs } = shown.widget.text;
    expect(shown.text('h4 + ul')).to.include(`${shown.widget.text.indicators['C4-01']}`);
    const [onlyYou] = [...shown.root.querySelectorAll('h4')].filter((title) => line(title.textContent) === 'Only you');
    expect(line(onlyYou?.nextElementSibling?.textContent)).to.equal(signs['S07']);
  });

  it('the panel’s reading is there without trying, and says so', async () => {
    const shown = await show();
    await shown.press('Something is not right');
    await shown.press('practice.panel');
    expect(shown.text('.verdict')).to.equal('You have not tried this case in the checklist.');
    expect(shown.root.querySelectorAll('.reading')).to.have.length(1);
  });

  it('the case is at hand under every page of the checklist; trying again begins blank', async () => {
    const shown = await show();
    await shown.press('Late again');
    const story = shown.text('.story');
    await shown.press('practice.try');
    const tried = await checklistOf(shown);
    for (const page of ['signs', 'about', 'areas', 'indicators', 'last', 'result']) {
      turnTo(tried, page);
      expect(shown.text('.at-hand .story'), page).to.equal(story);
      expect(shown.buttons(), page).to.include('See what the panel said');
    }
    tried.model.set('/signs', ['S01']);
    await shown.press('practice.panel');
    await shown.press('practice.retry');
    expect((await checklistOf(shown)).model.answers).to.not.have.property('signs');
  });

  it('a view of one’s own can be written, though the half that sends is not there', async () => {
    const shown = await show();
    await shown.press('Ten past three');
    await shown.press('practice.try');
    const tried = await checklistOf(shown);
    tried.model.restore(caseAnswers(shown.widget.rules, find('ten-past-three').answers));
    turnTo(tried, 'result');
    tried.model.set('/ownView/level', tried.source.levels[0]?.id);
    await until(() => shown.root.querySelector('textarea'), 'the box for a reason');
    expect(shown.text()).to.not.include('This question is on its way');
  });

  it('a withdrawn pack is its numbers only', async () => {
    const shown = await show({ pack: { status: 'withdrawn' }, screen: 'withdrawn' }, { pack: 'practice-withdrawn' });
    expect(shown.buttons()).to.deep.equal([]);
    expect(shown.text()).to.include('999');
  });
});

describe('a district’s own cases', () => {
  const own = '/schemas/examples/practice/district.json';

  it('take the place of ours, by the address of their file', async () => {
    const shown = await show({}, { practice: own });
    expect(shown.text('.caption')).to.equal('Cases of the coast district · Kent County Council');
    expect(shown.buttons()).to.deep.equal(['New trainers']);
    await shown.press('New trainers');
    await shown.press('practice.try');
    const tried = await checklistOf(shown);
    tried.model.restore(caseAnswers(shown.widget.rules, shown.widget.cases[0]!.answers));
    await shown.press('practice.panel');
    expect(shown.text('.verdict')).to.equal('You and the panel lead the same way.');
  });

  const wrong = async (address: string): Promise<string> => {
    const element = await showState(
      {
        id: 'test',
        title: 'test',
        element: 'fd-threshold-checklist',
        attributes: { pack: 'kent', practice: address },
        state: { fallback: [{ words: 'In danger? Call', phone: '999' }], screen: 'problem' },
      },
      place,
    );
    expect(element.renderRoot.querySelector('slot')?.hidden).to.equal(false);
    return line(element.renderRoot.querySelector('.problem')?.textContent);
  };

  it('that are not there, or not right, are named, and the fallback stays', async () => {
    expect(await wrong('/nowhere.json')).to.include('/nowhere.json could not be loaded. Check the attribute practice');
    place.replaceChildren();
    const other = '/schemas/examples/practice-case.json';
    expect(await wrong(other)).to.match(/practice-case\.json \(attribute practice\) is not right at \//);
  });
});

describe('nothing of practice leaves the page', () => {
  const asked: string[] = [];

  before(() => {
    FdElement.assets = {
      ...stateAssets,
      module: (path) => {
        asked.push(path);
        return stateAssets.module(path);
      },
    };
  });

  after(() => {
    FdElement.assets = stateAssets;
  });

  beforeEach(() => {
    asked.length = 0;
    requests.length = 0;
  });

  const endpoint = 'https://front-door.example/accepts';
  const types = ['fd-outcome', 'fd-progress', 'fd-submitted', 'fd-queued'];

  /** What the page hears until `stop` is called. */
  const listen = (): { readonly heard: string[]; stop(): void } => {
    const heard: string[] = [];
    const onEvent = ({ type }: Event): void => void heard.push(type);
    for (const type of types) place.addEventListener(type, onEvent);
    return { heard, stop: () => types.forEach((type) => place.removeEventListener(type, onEvent)) };
  };

  it('no event, no request, no way to send, copy or hand over; the code that sends is not even fetched', async () => {
    const { heard, stop } = listen();
    const shown = await show({}, { endpoint, drafts: 'device' });
    await shown.press('Late again');
    await shown.press('practice.try');
    const tried = await checklistOf(shown);
    tried.model.restore(caseAnswers(shown.widget.rules, find('late-mornings').answers));
    turnTo(tried, 'result');
    await until(() => shown.text().includes('Start with the family'), 'the result');
    expect(shown.buttons().filter((words) => /send|copy|print|keep|save|report|request/i.test(words))).to.deep.equal(
      [],
    );
    await shown.press('practice.panel');
    expect(heard).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
    expect(asked).to.include.members(['practice.js', 'checklist-later.js']);
    expect(asked.filter((path) => /form-finish|form-drafts|delivery/.test(path))).to.deep.equal([]);
    stop();
  });

  it('leaving the page asks nothing', async () => {
    const shown = await show();
    await shown.press('Late again');
    await shown.press('practice.try');
    (await checklistOf(shown)).model.set('/signs', ['S01']);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
  });

  it('control: the checklist itself fetches that code, tells its outcome, and can send', async () => {
    const { heard, stop } = listen();
    const element = await showState(
      {
        id: 'test',
        title: 'test',
        element: 'fd-threshold-checklist',
        attributes: { pack: 'kent', endpoint },
        state: {
          set: { '/context/immediateDanger': 'no', '/context/harmNow': 'yes' },
          page: 'result',
          screen: 'result',
        },
      },
      place,
    );
    expect(element.mounted).to.be.instanceOf(ChecklistWidget);
    expect(asked).to.include('form-finish.js');
    await until(() => heard.includes('fd-outcome'), 'the outcome');
    const buttons = [...element.renderRoot.querySelectorAll('button')].map((button) => line(button.textContent));
    expect(buttons.some((words) => /send/i.test(words))).to.equal(true);
    stop();
  });
});

describe('every screen of practice', () => {
  const forbidden = /threshold|no further action|\brisk score|\bscores?\b|\d ?%|(child|baby|family) (is|are) safe\b/i;

  for (const state of states.filter(
    ({ attributes, state: { screen } }) => screen !== 'withdrawn' && !attributes['lang'],
  )) {
    it(`${state.id} says that it is practice, and never what nobody can promise`, async () => {
      const element = await showState(state, place);
      const root = element.renderRoot as ShadowRoot;
      expect(line(root.querySelector('.banner')?.textContent)).to.match(/^Practice\. The case is made up\./);
      const words = line(root.querySelector('.root')?.textContent).replaceAll('does not prove the child is safe', '');
      expect(words).to.not.match(forbidden);
    });
  }

  it('says so on a live pack, and on each page of its checklist', async () => {
    const shown = await show({ pack: { status: 'live' } }, { pack: 'practice-live' });
    const banner = (): string => shown.text('.banner');
    expect(banner()).to.equal(
      'Practice. The case is made up. Ring nobody about it: nothing here is sent or kept. Numbers checked on 22 November 2026.',
    );
    await shown.press('Late again');
    await shown.press('practice.try');
    const tried = await checklistOf(shown);
    for (const page of ['signs', 'about', 'areas', 'indicators', 'last', 'result']) {
      turnTo(tried, page);
      expect(banner(), page).to.match(/^Practice\. /);
    }
  });
});

describe('practice by keyboard alone', () => {
  const tabTo = async (words: string): Promise<void> => {
    for (let count = 0; count < 80; count += 1) {
      if (line(focused()?.textContent) === words) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab never reached ${words}, but ${focused()?.outerHTML ?? 'nothing'}`);
  };
  const enter = async (words: string): Promise<void> => {
    await tabTo(words);
    await sendKeys({ press: 'Enter' });
  };

  it('a case is read, tried, and read with the panel; focus goes to each new heading', async () => {
    const shown = await show();
    const title = async (words: string): Promise<void> => {
      await until(
        () => focused()?.id === 'screen-title' && line(focused()?.textContent) === words,
        `focus on ${words}`,
      );
    };
    await enter('A mark on the baby’s back');
    await title('A mark on the baby’s back');
    await enter('Try it in the checklist');
    const tried = await checklistOf(shown);
    const signs = tried.source.signs.findIndex(({ id }) => id === 'S02');
    const box = shown.root.querySelectorAll<HTMLInputElement>('.sign input')[signs];
    for (let count = 0; count < 80 && focused() !== box; count += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await enter('See what the panel said');
    await title('What the panel said: A mark on the baby’s back');
    expect(shown.text('.verdict')).to.equal('You and the panel lead the same way.');
    await enter('Another case');
    await title('Choose a case');
  });
});
