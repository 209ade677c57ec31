import { expect } from '@open-wc/testing';
import type { FdElement } from '../../src/elements/fd-element.js';
import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { get } from '../../src/schema/index.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import { until } from '../../stories/support/take-steps.js';
import { focused } from '../support/browser/form.js';
import { calm, clearChecklists, showChecklist, yes, type ShownChecklist } from './support/checklist.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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
    const { shown, widget } = await showBoth();
    widget.model.set('/gate/homeCouncil', 'liverpool');
    await shown.press('checklist.handOver');
    expect(get(widget.model.answers, '/gate/homeCouncil')).to.equal('liverpool');
    expect(get(widget.model.answers, '/gate/openCase')).to.equal('no');
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
