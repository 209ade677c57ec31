import { expect } from '@open-wc/testing';
import { controlId } from '../../src/fields/make-view.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import { screenOf, until } from '../../stories/support/take-steps.js';
import { computedName, descriptionsOf } from '../support/browser/computed-name.js';
import { drive, focused, type ShownForm } from '../support/browser/form.js';
import { expectFocusTold, press, tabBack, tabTo, type } from './support/keys.js';
import { expectTree, hasTree } from './support/tree.js';

/** A page as a school has it: the checklist and the form in one setting, and something after both to tab to. */
const page = document.createElement('fd-config');

const showPage = async (): Promise<{ checklist: ShownForm; report: ShownForm }> => {
  page.setAttribute('pack', 'halton');
  page.innerHTML =
    '<main></main><section aria-label="Write a report"></section><footer><button>Leave the page</button></footer>';
  document.body.append(page);
  const preset = {
    'preset-setting': 'Mersey Lane Primary',
    'preset-role': 'Deputy head',
    'preset-phone': '01632 960 100',
  };
  const show = async (element: string, where: string, screen: string, attributes = {}): Promise<ShownForm> =>
    drive(
      await showState(
        { id: 'test', title: 'test', element, attributes: { pack: 'halton', ...attributes }, state: { screen } },
        page.querySelector(where)!,
      ),
    );
  return {
    report: await show('fd-evidence-form', 'section', 'gate', preset),
    checklist: await show('fd-threshold-checklist', 'main', 'signs'),
  };
};

afterEach(() => page.remove());
after(closeService);

/** Somebody with a keyboard and a screen reader, in one of the two. They know what was told on this screen. */
const personAt = (shown: ShownForm, place: string) => {
  let told = new WeakSet<Element>();
  const tab = (isThere: (at: Element) => boolean, what: string): Promise<Element> => tabTo(isThere, what, told);
  const to = (pointer: string): Promise<Element> => tab(({ id }) => id === controlId(pointer), pointer);
  const toButton = (key: string): Promise<Element> => {
    const words = shown.words(key);
    return tab((at) => at.matches('button') && at.textContent.trim() === words, `“${words}”`);
  };
  return {
    tab,
    to,
    toButton,
    /** In a group of radios the arrows choose; none is chosen before. */
    choose: async (pointer: string, value: string): Promise<void> => {
      await to(pointer);
      await press(' ');
      for (let count = 0; count < 4 && shown.given(pointer) !== value; count += 1) await press('ArrowDown');
      expect(shown.given(pointer), pointer).to.equal(value);
    },
    /** In a list its letter chooses; WebKit opens it, and Enter closes it. */
    pick: async (pointer: string, letter: string, value: string): Promise<void> => {
      await to(pointer);
      await press(letter);
      if (shown.given(pointer) === undefined) await press('Enter');
      expect(shown.given(pointer), pointer).to.equal(value);
    },
    goOn: async (): Promise<void> => {
      await toButton('form.continue');
      await press('Enter');
    },
    /** A new screen: focus is on its heading, and the tree is the one that was read before. */
    arrive: async (screen: string, id = 'screen-title', tree = `by-keys-${screen}`): Promise<void> => {
      await until(
        () => screenOf(shown.widget) === screen && focused()?.id === id && focused()?.getRootNode() === shown.root,
        () => `focus on ${id} of ${screen}, not ${focused()?.outerHTML ?? 'nothing'} of ${screenOf(shown.widget)}`,
      );
      await expectFocusTold();
      told = new WeakSet();
      if (hasTree) await expectTree(tree, place);
    },
  };
};

describe('from the checklist to the report, by keyboard alone', () => {
  it('every stop tells what it is; what is missing is led to; what was ticked stands in the report', async function () {
    // Some two hundred keys, and a question to the engine after each.
    this.timeout(60_000);
    const { checklist, report } = await showPage();
    const reader = personAt(checklist, 'main');

    await reader.goOn();
    await reader.arrive('signs', 'error-summary', 'by-keys-signs-errors');
    const line = await reader.tab((at) => at.closest('.error-summary li') !== null, 'what is missing');
    expect(line.textContent).to.include('Answer “Is the child in danger right now?”');
    await press('Enter');
    await until(() => focused()?.id === controlId('/context/immediateDanger'), 'the question that the line leads to');
    expect(descriptionsOf(await expectFocusTold())).to.include('Error:');
    await press(' ');
    await press('ArrowDown');
    expect(checklist.given('/context/immediateDanger')).to.equal('no');
    await reader.choose('/context/harmNow', 'no');
    await reader.pick('/context/homeCouncil', 'h', 'halton');
    await reader.goOn();

    await reader.arrive('about');
    expect(checklist.text(), 'about the child, before what was seen').to.include('Is the child under one year old?');
    await reader.goOn();
    await reader.arrive('areas');
    await reader.tab((at) => at.matches('[type=search]'), 'the search');
    await type('learning');
    await reader.to('/areas/child/learning');
    await press(' ');
    await reader.goOn();

    await reader.arrive('indicators');
    expect(checklist.text(), 'no other area').to.not.include('jabs');
    await reader.to('/indicators/C2-03/answer');
    await press(' ');
    await reader.to('/indicators/C2-03/howKnown');
    await press(' ');
    expect(checklist.given('/indicators/C2-03')).to.deep.equal({ answer: 'yes', howKnown: ['saw-it'] });
    await reader.goOn();
    await reader.arrive('last');
    expect(checklist.text(), 'and after it, what was tried').to.include('Has help been tried before');
    await tabBack();
    expect((await expectFocusTold()).textContent.trim(), 'what stands before the heading').to.equal('Back');
    await press('Enter');
    await reader.arrive('indicators', 'screen-title', 'by-keys-indicators-ticked');
    expect((checklist.control('/indicators/C2-03/answer') as HTMLInputElement).checked, 'still ticked').to.equal(true);
    await reader.goOn();
    await reader.arrive('last');
    await reader.goOn();
    await reader.arrive('result');
    expect(checklist.text()).to.include('Some extra help is needed. Start with the family and your own setting.');
    expect(checklist.text(), 'the team’s own name').to.include('iCART decides how to respond');
    await reader.toButton('checklist.handOver');
    await press('Enter');

    const writer = personAt(report, 'section');
    await writer.arrive('gate');
    const danger = await writer.tab((at) => at.matches('[type=radio]'), 'the first question');
    expect((danger as HTMLInputElement).checked, 'the answer that was given there').to.equal(true);
    expect([computedName(danger), report.given('/gate/immediateDanger')]).to.deep.equal(['No', 'no']);
    expect(descriptionsOf(danger)).to.include('From your checklist. You can change it.');
    await writer.choose('/gate/openCase', 'no');
    await writer.choose('/gate/staffAllegation', 'no');
    await writer.choose('/gate/purpose', 'advice');
    await writer.choose('/gate/alreadyPhoned', 'no');
    await writer.goOn();
    await writer.arrive('you');
    await writer.to('/you/yourName');
    await type('Lee Example');
    await writer.to('/you/yourEmail');
    await type('lee@mersey-lane.example');
    await writer.to('/you/knowChild');
    await type('I teach the class.');
    await writer.choose('/you/dslConsulted', 'yes');
    await writer.goOn();
    await writer.arrive('worry');
    const happened = await writer.to('/worry/whatHappened');
    expect((happened as HTMLTextAreaElement).value).to.include('Attendance or punctuality has slipped');
    expect(descriptionsOf(happened)).to.include('From your checklist. You can change it.');
  });

  describe('control: the walk stops at what does not tell what it is', () => {
    const walk = (between: string): Promise<unknown> => {
      page.innerHTML = `${between}<footer><button>Leave the page</button></footer>`;
      document.body.append(page);
      return tabTo((at) => at.closest('footer') !== null, 'the end of the page', new WeakSet());
    };

    for (const { what, between, reason } of [
      { what: 'a box without a label', between: '<input type="checkbox">', reason: /a name of/ },
      {
        what: 'a button whose words a screen reader is not told',
        between: '<button><span aria-hidden="true">Continue</span></button>',
        reason: /the name that the engine tells/,
      },
      { what: 'a stop without a role', between: '<div tabindex="0">Continue</div>', reason: /the engine tells/ },
      {
        what: 'an answer in a group without a name',
        between: '<fieldset><label><input type="radio"> Yes</label></fieldset>',
        reason: /a name of group/,
      },
    ]) {
      it(what, async () => {
        const told = await walk(between).then(
          () => 'nothing',
          (error: unknown) => String(error),
        );
        expect(told).to.match(reason);
      });
    }

    it('and goes past what does', async () => {
      await walk('<fieldset><legend>Is it so?</legend><label><input type="radio"> Yes</label></fieldset>');
    });
  });
});
