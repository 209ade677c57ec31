import { expect } from '@open-wc/testing';
import english from '../../src/i18n/en.json' with { type: 'json' };
import type { FdElement } from '../../src/elements/fd-element.js';
import type { TrainingWidget } from '../../src/elements/training/training-widget.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import type { Step } from '../../stories/support/example-state.js';
import { buttonOf, takePlainStep, until, untilWords } from '../../stories/support/take-steps.js';

const place = document.createElement('main');
const extend = english['training.hold.extend'];

const show = (behaviour: string, then: readonly Step[] = []): Promise<FdElement> =>
  showState(
    {
      id: 'test',
      title: 'test',
      element: 'fd-training-booking',
      attributes: { pack: 'kent', endpoint: `https://front-door.example/${behaviour}` },
      state: { screen: 'list', then: [{ words: 'training.madeUpLead' }, ...then] },
    },
    place,
  );

const rootOf = (element: FdElement): ShadowRoot => element.renderRoot as ShadowRoot;
const titleOf = (element: FdElement): string =>
  rootOf(element).getElementById('screen-title')?.textContent.trim() ?? '';
const valueOf = (element: FdElement, id: string): string =>
  (rootOf(element).getElementById(id) as HTMLInputElement | null)?.value ?? '(not there)';
const wordsOf = (element: FdElement, selector: string): string =>
  [...rootOf(element).querySelectorAll(selector)].map((one) => one.textContent.trim()).join(' ');

/** Takes steps one by one; each waits for what it presses or fills. */
const take = async (element: FdElement, ...steps: readonly Step[]): Promise<void> => {
  for (const step of steps) {
    if ('words' in step) await untilWords(element, step.words);
    else await takePlainStep(element, step);
  }
};
const goOn: Step = { pressWords: english['form.continue'] };
const back: Step = { pressWords: english['form.back'] };
const onPlaces: Step = { words: english['training.page.places'] };
const onPeople: Step = { words: english['training.field.school'] };
const onAccess: Step = { words: english['training.page.access.lead'] };
const fillPerson = (index: number, name: string): readonly Step[] => [
  { fill: { [`f-attendees-${index}-name`]: name, [`f-attendees-${index}-email`]: 'lead@school.example' } },
  { click: `f-attendees-${index}-role` },
];

describe('booking a place', () => {
  before(() => document.body.append(place));
  afterEach(() => place.replaceChildren());
  after(() => {
    place.remove();
    closeService();
  });

  it('places that are held for less than two minutes are held longer by one press, and focus hears how long', async () => {
    const element = await show('books-ending', [{ press: 'training.book' }]);
    await take(element, onPlaces, goOn, onPeople, { fill: { 'f-attendees-0-name': 'Sam Sample' } });
    const button = await until(() => buttonOf(rootOf(element), extend), extend);
    expect(wordsOf(element, '.hold [role=status]')).to.equal(english['training.hold.ending']);
    button.focus();
    button.click();
    await until(() => !buttonOf(rootOf(element), extend), 'the warning to go');
    expect(wordsOf(element, '.hold [role=status]')).to.equal('');
    expect(rootOf(element).activeElement?.textContent.trim()).to.match(
      /^1 place is held for you. Time left: (10:00|9:5\d)$/,
    );
    expect(valueOf(element, 'f-attendees-0-name')).to.equal('Sam Sample');
  });

  it('places that are as they were change nothing on screen, so nothing is read out; others do', async () => {
    const element = await show('books-counting');
    const widget = element.mounted as TrainingWidget;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void changes.push(...records));
    observer.observe(rootOf(element), { subtree: true, childList: true, characterData: true, attributes: true });
    await widget.look();
    await element.updateComplete;
    expect(requests.at(-1)?.headers.get('if-none-match')).to.equal('"0"');
    expect([...changes, ...observer.takeRecords()]).to.deep.equal([]);
    // Somebody else books.
    await fetch('https://front-door.example/books-counting/bookings', { method: 'POST', body: '{}' });
    await widget.look();
    await untilWords(element, '42 of 50 places left');
    expect(changes.length).to.be.above(0);
  });

  it('the course that has to come first is named, where the timetable says which', async () => {
    const element = await show('books-prerequisite', [{ press: 'training.book' }]);
    const widget = element.mounted as TrainingWidget;
    for (const course of widget.pack.courses) Object.assign(course, { prerequisite: course.id });
    await take(element, onPlaces, goOn, onPeople, { fill: { 'f-school': 'Mersey Lane Primary' } });
    await take(element, ...fillPerson(0, 'Sam Sample'), goOn, onAccess, goOn, {
      words: english['training.check.lead'],
    });
    await take(element, { pressWords: english['training.confirm.place'] });
    const title = widget.titleOf(widget.pack.courses[0]?.id ?? '');
    await untilWords(element, english['training.refused.after'].replace('%{course}', title));
  });

  it('Back leads one step back, keeps everybody who was typed, and leaves the page’s history alone', async () => {
    const before = [history.length, location.href];
    const element = await show('books', [{ press: 'training.book' }]);
    await take(element, onPlaces, { fill: { 'f-places': '2' } }, goOn, onPeople);
    await take(element, { fill: { 'f-school': 'Mersey Lane Primary' } });
    await take(element, ...fillPerson(0, 'Sam Sample'), ...fillPerson(1, 'Kim Kind'), goOn, onAccess);
    await take(element, { fill: { 'f-attendees-1-accessNeeds': 'Large print' } }, goOn, {
      words: english['training.check.lead'],
    });
    await take(element, back, onAccess);
    expect(valueOf(element, 'f-attendees-1-accessNeeds')).to.equal('Large print');
    await take(element, back, onPeople);
    expect(titleOf(element)).to.equal(english['training.page.people']);
    expect(['f-school', 'f-attendees-0-name', 'f-attendees-1-name'].map((id) => valueOf(element, id))).to.deep.equal([
      ...['Mersey Lane Primary', 'Sam Sample', 'Kim Kind'],
    ]);
    // One place fewer, and then one more again: who had no place is not forgotten.
    for (const places of ['1', '2'])
      await take(element, back, onPlaces, { fill: { 'f-places': places } }, goOn, onPeople);
    expect(valueOf(element, 'f-attendees-1-name')).to.equal('Kim Kind');
    await take(element, back, onPlaces, { pressWords: english['training.backToList'] });
    await untilWords(element, english['training.list']);
    expect([history.length, location.href]).to.deep.equal(before);
  });
});
