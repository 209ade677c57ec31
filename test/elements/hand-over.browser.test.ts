import { expect } from '@open-wc/testing';
import type { ChecklistWidget } from '../../src/elements/checklist/checklist-widget.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { get } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import { buttonOf, screenOf, until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { calm, clearChecklists, showChecklist, yes, type ShownChecklist } from './support/checklist.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Presses a button of a form by the key of its words. */
const pressIn = async (form: FdElement, key: string): Promise<void> => {
  const words = (form.mounted as FormWidget).t.find(key) ?? key;
  (await until(() => buttonOf(form.renderRoot as ShadowRoot, words), `the button “${words}”`)).click();
  await settled();
};

const place = document.createElement('main');

afterEach(() => {
  clearChecklists();
  place.replaceChildren();
  place.remove();
});
after(closeService);

const answers = {
  context: {
    ...calm,
    homeCouncil: 'halton',
    openCase: 'no',
    unborn: 'no',
    allegationAboutStaff: 'yes',
    allegationAboutLeadOrHead: 'yes',
  },
  indicators: { ...yes('C3-01'), 'C2-03': { answer: 'yes', howKnown: ['saw-it', 'records'] } },
  ownView: { level: 'need-4' },
};

/** The checklist's own words. */
const shownText = () => (place.querySelector<FdElement>('fd-threshold-checklist')?.mounted as ChecklistWidget).text;

/** A checklist and an evidence form around which one element says the settings. */
const showBoth = async (
  around = 'fd-config',
): Promise<{ shown: ShownChecklist; form: FdElement; widget: FormWidget }> => {
  document.body.append(place);
  const config = document.createElement(around);
  config.setAttribute('pack', 'halton');
  const [first, second] = [document.createElement('div'), document.createElement('div')];
  config.append(first, second);
  place.append(config);
  const evidence = {
    id: 'test',
    title: 'test',
    element: 'fd-evidence-form',
    attributes: { pack: 'halton' },
    state: { screen: 'gate' },
  };
  const form = await showState(evidence, second);
  const shown = await showChecklist({ answers, page: 'result' }, {}, first);
  return { shown, form, widget: form.mounted as FormWidget };
};

describe('from the checklist to the evidence form of the same page', () => {
  it('what is known is filled in and marked; nothing is typed twice; focus goes there', async () => {
    const { shown, form, widget } = await showBoth();
    await shown.press('checklist.handOver');
    await settled();
    const given = (pointer: string) => get(widget.model.answers, pointer);
    expect(given('/gate')).to.deep.equal({
      immediateDanger: 'no',
      harmNow: 'no',
      homeCouncil: 'halton',
      openCase: 'no',
      staffAllegation: 'yes',
      staffLeadOrHead: 'yes',
    });
    expect(given('/worry/whatHappened')).to.include(
      'A health condition is getting worse because care keeps being missed.',
    );
    expect(given('/worry/howKnow')).to.deep.equal(['saw-it', 'records']);
    expect(given('/judgement/suggested')).to.equal('need-3');
    expect(given('/judgement/yourLevel')).to.equal('need-4');
    expect(focused()?.id).to.equal('screen-title');
    expect(focused()?.getRootNode()).to.equal(form.renderRoot);
    expect(form.renderRoot.textContent).to.include('From your checklist. You can change it.');
    widget.model.set('/gate/openCase', 'yes');
    const marks = form.renderRoot.textContent.split('From your checklist').length - 1;
    widget.model.set('/gate/openCase', 'no');
    expect(form.renderRoot.textContent.split('From your checklist').length - 1).to.equal(marks + 1);
  });

  it('what was typed there already stays', async () => {
    const { shown, form, widget } = await showBoth();
    widget.model.set('/gate/homeCouncil', 'liverpool');
    await shown.press('checklist.handOver');
    expect(focused()?.textContent).to.include('A new report, or the same child?');
    await pressIn(form, 'another.same');
    expect(get(widget.model.answers, '/gate/homeCouncil')).to.equal('liverpool');
    expect(get(widget.model.answers, '/gate/openCase')).to.equal('no');
  });

  describe('a case is there already', () => {
    const second = {
      context: { ...calm, homeCouncil: 'halton', openCase: 'no', unborn: 'no' },
      indicators: yes('C2-03'),
    };

    const handOverTwo = async () => {
      const both = await showBoth();
      await both.shown.press('checklist.handOver');
      both.widget.model.set('/you/yourName', 'Typed by hand.');
      both.shown.answer(second);
      await both.shown.turnTo('result');
      await both.shown.press('checklist.handOver');
      const given = (pointer: string) => get(both.widget.model.answers, pointer);
      return { ...both, given };
    };

    it('another case waits for an answer: nothing of it stands in the report, and leaving it changes nothing', async () => {
      const { form, given } = await handOverTwo();
      expect(focused()?.textContent).to.include('A new report, or the same child?');
      expect(given('/worry/whatHappened')).to.include('keeps being missed');
      expect(given('/gate/staffAllegation')).to.equal('yes');
      await pressIn(form, 'another.leave');
      expect(given('/worry/whatHappened')).to.include('keeps being missed');
      expect(given('/you/yourName')).to.equal('Typed by hand.');
      expect(form.renderRoot.textContent).to.include('From your checklist');
    });

    it('the same child: what came from the checklist is brought up to date, what was typed stays', async () => {
      const { form, given } = await handOverTwo();
      await pressIn(form, 'another.same');
      expect(given('/worry/whatHappened')).to.not.include('keeps being missed');
      expect(given('/worry/whatHappened')).to.include('Ticked in the checklist:');
      expect(given('/worry/howKnow')).to.equal(undefined);
      expect(given('/gate/staffAllegation')).to.equal(undefined);
      expect(given('/judgement/suggested')).to.not.equal('need-3');
      expect(given('/you/yourName')).to.equal('Typed by hand.');
    });

    it('another child: a new report, and nothing of the first child stands in it', async () => {
      const { form, widget, given } = await handOverTwo();
      await pressIn(form, 'another.new');
      expect(given('/worry/whatHappened')).to.include('Ticked in the checklist:');
      expect(JSON.stringify(widget.model.given)).to.not.match(/keeps being missed|Typed by hand|need-4/);
      expect(given('/gate/staffAllegation')).to.equal(undefined);
    });

    it('the first report can be copied before, and the question is still there afterwards', async () => {
      const { form, given } = await handOverTwo();
      await pressIn(form, 'another.copy');
      await until(() => screenOf(form.mounted as FormWidget) === 'prepared', 'the report to copy');
      const written = [...form.renderRoot.querySelectorAll('textarea')].map(({ value }) => value).join(' ');
      expect(written).to.include('Typed by hand.');
      await pressIn(form, 'waiting.backToAnswers');
      expect(screenOf(form.mounted as FormWidget)).to.equal('another');
      expect(given('/worry/whatHappened')).to.include('keeps being missed');
    });

    it('the same case once more is no question', async () => {
      const { shown, form, widget } = await showBoth();
      await shown.press('checklist.handOver');
      widget.model.set('/you/yourName', 'Typed by hand.');
      await shown.press('checklist.handOver');
      expect(screenOf(form.mounted as FormWidget)).to.equal('gate');
      expect(get(widget.model.answers, '/you/yourName')).to.equal('Typed by hand.');
    });

    it('a report that is wiped leaves no marks, and the next case fills the blank form', async () => {
      const { shown, form, widget } = await showBoth();
      await shown.press('checklist.handOver');
      await pressIn(form, 'form.prepare');
      await pressIn(form, 'received.finish');
      await pressIn(form, 'unsent.clear');
      expect(form.renderRoot.textContent).to.not.include('From your checklist');
      shown.answer(second);
      await shown.turnTo('result');
      await shown.press('checklist.handOver');
      expect(screenOf(form.mounted as FormWidget)).to.equal('gate');
      expect(get(widget.model.answers, '/worry/whatHappened')).to.not.include('keeps being missed');
    });
  });

  describe('nothing that was answered is lost', () => {
    const handOver = async (own: Json, page = 'result') => {
      const both = await showBoth();
      both.shown.answer(own);
      await both.shown.turnTo(page);
      await both.shown.press('checklist.handOver');
      return (pointer: string) => get(both.widget.model.answers, pointer);
    };

    it('the sign that was chosen before “in danger right now”', async () => {
      const given = await handOver({ signs: ['S04'], context: { immediateDanger: 'yes' } });
      expect(given('/worry/whatHappened')).to.include('A suicide attempt or plan');
    });

    it('a council that the form does not name is another council; one that it names is itself', async () => {
      const given = await handOver({ context: { ...calm, homeCouncil: 'kent' }, indicators: yes('C2-03') });
      expect(given('/gate/homeCouncil')).to.equal('other-council');
    });

    it('control: a council that the form names stays that council', async () => {
      const given = await handOver({ context: { ...calm, homeCouncil: 'knowsley' }, indicators: yes('C2-03') });
      expect(given('/gate/homeCouncil')).to.equal('knowsley');
    });

    it('strengths are what goes well, and no part of the worry', async () => {
      const given = await handOver({
        context: { ...calm, homeCouncil: 'halton' },
        indicators: { 'C1-01': { answer: 'yes', howKnown: ['child-told-me'] }, ...yes('C2-03') },
      });
      const { indicators } = shownText();
      expect(given('/worry/goingWell')).to.include(indicators['C1-01']);
      expect(given('/worry/whatHappened')).to.not.include(indicators['C1-01']);
      expect(given('/worry/whatHappened')).to.include(indicators['C2-03']);
      expect(given('/worry/howKnow')).to.equal(undefined);
    });

    it('who was talked to, and what was answered about the child', async () => {
      const given = await handOver({
        context: {
          ...calm,
          homeCouncil: 'halton',
          disabled: 'yes',
          triedBefore: 'yes',
          lookedAfter: 'yes',
          previousPlan: 'no',
        },
        indicators: yes('C3-01'),
        ownView: {
          level: 'need-2',
          reason: 'The family has begun a plan with the school and it works.',
          consulted: 'Sam Made-up',
          consultedRole: 'lead',
        },
      });
      expect(given('/you/dslConsulted')).to.equal('yes');
      expect(given('/judgement/levelReason')).to.include('Talked through with Sam Made-up');
      expect(given('/children/0/disability')).to.match(/disability.*Yes\.$/);
      expect(given('/history/tried/0/help')).to.match(/tried before.*Yes\.$/);
      expect(given('/worry/whatHappened')).to.match(/Answered yes in the checklist:\n– Is the child looked after/);
      expect(given('/worry/whatHappened')).to.not.include('protection plan');
    });

    it('not known is not known, and no is not written as a worry', async () => {
      const given = await handOver({
        context: { ...calm, homeCouncil: 'halton', disabled: 'not-known', triedBefore: 'no', lookedAfter: 'not-known' },
        indicators: yes('C3-01'),
      });
      expect(given('/children/0/disability')).to.equal(null);
      expect(given('/history/tried/0/help')).to.equal(undefined);
      expect(given('/worry/whatHappened')).to.not.include('looked after');
    });
  });

  it('no event and no attribute carries any of it', async () => {
    const { shown, form } = await showBoth();
    const told: string[] = [];
    const names = [
      'fd-ready',
      'fd-progress',
      'fd-outcome',
      'fd-submitted',
      'fd-queued',
      'fd-failed',
      'context-request',
    ];
    const listen = (event: Event): void => {
      const own = Object.entries(event).filter(([, value]) => typeof value !== 'object' && typeof value !== 'function');
      told.push(JSON.stringify(own));
    };
    for (const name of names) addEventListener(name, listen, true);
    await shown.press('checklist.handOver');
    await settled();
    for (const name of names) removeEventListener(name, listen, true);
    const seen = [...told, shown.element.outerHTML, form.outerHTML, location.href].join(' ');
    expect(seen).to.not.match(/health condition|C3-01|need-4|not-known/);
  });

  it('control: without settings around both there is no button', async () => {
    const { shown } = await showBoth('section');
    await settled();
    expect(shown.text()).to.not.include('Write a report with what is here');
  });

  it('a form that is taken away takes the button with it', async () => {
    const { shown, form } = await showBoth();
    expect(shown.text()).to.include('Write a report with what is here');
    form.remove();
    await until(() => !shown.text().includes('Write a report with what is here'), 'the button to go');
  });
});
