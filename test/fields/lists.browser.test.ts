import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeService } from '../../stories/support/made-up-service.js';
import { expectAccessible } from '../support/browser/axe.js';
import { computedName } from '../support/browser/computed-name.js';
import { clearForms, focused, showForm, type ShownForm } from '../support/browser/form.js';

afterEach(clearForms);
after(closeService);

const PACK = { pack: 'field-types' };
const open = (all: Record<string, unknown> = {}): Promise<ShownForm> =>
  showForm({ screen: 'all', answers: all as never }, PACK);
const nameOf = (): string => computedName(focused()!);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const status = (form: ShownForm, pointer: string): string =>
  form.part(pointer, '-status').textContent.replace(/\s+/g, ' ').trim();
const buttons = (form: ShownForm, pointer: string): string[] =>
  [...form.control(pointer).querySelectorAll('button')].map(computedName);

const people = { people: [{ name: 'Alex' }, { name: 'Sam' }, { name: 'Chris' }] };

describe('a list whose order says something', () => {
  it('is put in order by keyboard: focus goes with the element, and what happened is said', async () => {
    const form = await open(people);
    form.part('/people/1', '--up').focus();
    expect(nameOf()).to.equal('Move up: Person 2: Sam');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(form.given('/people')).to.deep.equal([{ name: 'Sam' }, { name: 'Alex' }, { name: 'Chris' }]);
    expect(status(form, '/people')).to.equal('Person 2: Sam is now 1 of 3.');
    expect(nameOf(), 'it cannot go further up').to.equal('Move down: Person 1: Sam');
    await sendKeys({ press: ' ' });
    await settled();
    expect(nameOf()).to.equal('Move down: Person 2: Sam');
    await sendKeys({ press: ' ' });
    await settled();
    expect(form.given('/people')).to.deep.equal([{ name: 'Alex' }, { name: 'Chris' }, { name: 'Sam' }]);
    expect(nameOf()).to.equal('Move up: Person 3: Sam');
    expect(status(form, '/people')).to.equal('Person 2: Sam is now 3 of 3.');
    await expectAccessible(form.control('/people'));
  });

  it('has no way past its ends, and none at all with one element', async () => {
    const form = await open(people);
    expect(buttons(form, '/people')).to.deep.equal([
      'Move down: Person 1: Alex',
      'Remove Person 1: Alex',
      'Move up: Person 2: Sam',
      'Move down: Person 2: Sam',
      'Remove Person 2: Sam',
      'Move up: Person 3: Chris',
      'Remove Person 3: Chris',
    ]);
    form.widget.model.set('/people', [{ name: 'Alex' }]);
    expect(buttons(form, '/people')).to.deep.equal(['Remove Person 1: Alex', 'Add a person']);
  });

  it('says so when it is full, and an element that was removed comes back where it was', async () => {
    const form = await open(people);
    expect(form.control('/people').textContent).to.include('at most 3');
    expect(form.button('Add a person')?.outerHTML).to.equal(undefined);
    await form.press('Remove Person 2: Sam');
    await settled();
    expect(form.button('Add a person')).to.not.equal(undefined);
    expect(status(form, '/people')).to.equal('Person 2: Sam removed. Put it back');
    await form.press('form.undo');
    await settled();
    expect(form.given('/people')).to.deep.equal(people.people);
    expect(focused()?.textContent).to.equal('Person 2: Sam');
  });
});

describe('a list of single answers', () => {
  it('has a row for each, named by its number, and takes what is typed', async () => {
    const form = await open();
    await form.press('Add a topic');
    await settled();
    expect(nameOf(), 'focus is in the new row').to.equal('Topic 1');
    await sendKeys({ type: 'Rest' });
    await form.press('Add a topic');
    await settled();
    await sendKeys({ type: 'Home' });
    expect(form.given('/topics')).to.deep.equal(['Rest', 'Home']);
    expect(form.root.querySelectorAll('#f-topics h3').length, 'the list’s own heading only').to.equal(1);
    await expectAccessible(form.control('/topics'));
  });

  it('keeps a row that was emptied, and says what is missing there', async () => {
    const form = await open({ topics: ['Sleep', 'School'] });
    form.type('/topics/0', '');
    expect(form.given('/topics')).to.deep.equal(['', 'School']);
    expect(form.control('/topics/1').value).to.equal('School');
    await form.press('form.continue');
    const error = form.control('/topics/0').closest('.field')!.querySelector('.error')!;
    expect(error.textContent).to.include('Write an answer');
  });

  it('leads to the later of two that are the same, and names both', async () => {
    const form = await open({ topics: ['Sleep', 'School', 'Sleep'] });
    await form.press('form.continue');
    await settled();
    const list = form.control('/topics');
    expect(list.querySelector('.error')!.textContent).to.include('Topic 3 is the same as Topic 1');
    const line = [...form.root.querySelectorAll<HTMLElement>('.error-summary button')].find((one) =>
      one.textContent.includes('there twice'),
    )!;
    line.click();
    await settled();
    expect(focused()).to.equal(form.control('/topics/2'));
    form.type('/topics/2', 'Food');
    expect(list.querySelector('.error')?.outerHTML).to.equal(undefined);
  });

  it('is one row of check-your-answers', async () => {
    const form = await open({ topics: ['Sleep', 'School'], corner: [51.5, 'North'] });
    form.widget.flow.open(0);
    form.widget.flow.back();
    await form.on('check');
    const rows = [...form.root.querySelectorAll('.answer')].map((one) => [
      one.querySelector('dt')!.textContent.trim(),
      one.querySelector('.given')!.textContent.trim(),
    ]);
    expect(rows).to.deep.include(['Topics', 'Sleep\nSchool']);
    expect(rows).to.deep.include(['Corner', 'Latitude: 51.5\nName of the corner: North']);
    await form.press('Change: Topics');
    await form.on('all');
  });
});

describe('a list whose elements differ by position', () => {
  it('asks for each by its own title, in order, and takes away the last first', async () => {
    const form = await open();
    await form.press('Add the next part');
    await settled();
    expect(nameOf()).to.equal('Latitude');
    await sendKeys({ type: '51.5' });
    await form.press('Add the next part');
    await settled();
    expect(nameOf()).to.equal('Name of the corner');
    await sendKeys({ type: 'North' });
    expect(form.given('/corner')).to.deep.equal([51.5, 'North']);
    expect(buttons(form, '/corner'), 'both are needed, and there is no third').to.deep.equal([]);
    await expectAccessible(form.control('/corner'));
  });
});
