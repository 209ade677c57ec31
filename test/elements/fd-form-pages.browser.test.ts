import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import tasksUi from '../../schemas/examples/forms/club-tasks.ui.json' with { type: 'json' };
import pagesUi from '../../schemas/examples/forms/club-pages.ui.json' with { type: 'json' };
import singleUi from '../../schemas/examples/forms/club-single.ui.json' with { type: 'json' };
import club from '../../schemas/examples/forms/club.schema.json' with { type: 'json' };
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { focused, until, type ShownForm } from '../support/browser/form.js';
import { clearPage, showForm, small } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const ENDPOINT = 'https://front-door.example/accepts';

/** What each task says of itself. */
const tasksOf = ({ root }: ShownForm): Record<string, string> =>
  Object.fromEntries(
    [...root.querySelectorAll('.task')].map((line) => [
      line.querySelector('button')!.textContent.trim(),
      line.querySelector('.state')!.textContent.trim(),
    ]),
  );

describe('the pages of fd-form', () => {
  it('come one after another, and going back loses nothing', async () => {
    const form = await showForm({ schema: club, ui: pagesUi });
    expect(form.text()).to.include('Step 1 of 6');
    form.type('/about/name', 'Sam Specimen');
    form.type('/about/email', 'sam@home.example');
    await form.press('form.continue');
    await form.on('place');
    await until(() => focused()?.id === 'screen-title', 'focus on the heading');
    form.part('/place', '-1').click();
    form.type('/place/from', '26');
    await form.press('form.back');
    await form.on('about');
    expect(form.control('/about/name').value).to.equal('Sam Specimen');
    await form.press('form.continue');
    await form.on('place');
    expect(form.part('/place', '-1').checked).to.equal(true);
    expect(form.control('/place/from').value).to.equal('26');
  });

  it('say nothing of steps where there is one', async () => {
    const form = await showForm();
    expect(form.text()).to.not.match(/Step \d/);
  });

  it('ask on the last one what none of them names', async () => {
    const form = await showForm({ ui: { pages: [{ id: 'first', fields: ['/age'] }] } });
    expect(form.has('/name')).to.equal(true);
  });

  it('are all one page where the author wants that', async () => {
    const form = await showForm({ schema: club, ui: singleUi });
    for (const pointer of ['/about/name', '/place', '/food/diet', '/agree'])
      expect(form.has(pointer), pointer).to.equal(true);
    expect(form.text()).to.not.match(/Step \d/);
  });
});

describe('a choice between titled values', () => {
  for (const [how, values] of Object.entries({ words: ['a', 'b'], numbers: [0, 1], 'yes and no': [true, false] })) {
    it(`of ${how} stays one once it is made, and can be made again`, async () => {
      const pick = { title: 'Pick', oneOf: values.map((one) => ({ const: one, title: `Title of ${one}` })) };
      const form = await showForm({ schema: { type: 'object', required: ['pick'], properties: { pick } } });
      form.control('/pick').click();
      expect(form.element.value).to.deep.equal({ pick: values[0] });
      form.part('/pick', '-1').click();
      expect(form.element.value).to.deep.equal({ pick: values[1] });
      expect(form.part('/pick', '-1').checked).to.equal(true);
    });
  }
});

describe('the tasks of fd-form', () => {
  it('say how far each is, and come in any order', async () => {
    const form = await showForm({ schema: club, ui: tasksUi });
    expect(tasksOf(form)).to.deep.equal({
      'About you': 'Not started',
      'What would you like?': 'Not started',
      'The children': 'Not started',
      Food: 'Optional',
      'One last thing': 'Not started',
    });
    await form.press('The children');
    await form.on('children');
    form.type('/children/0/firstName', 'Ali');
    await form.press('tasks.save');
    await form.on('tasks');
    expect(tasksOf(form)['The children']).to.equal('Done');
    await form.press('About you');
    form.type('/about/name', 'Sam Specimen');
    await form.press('tasks.back');
    await form.on('tasks');
    expect(tasksOf(form)['About you']).to.equal('To finish');
    await form.press('Food');
    form.control('/food/diet').click();
    await form.press('tasks.save');
    expect(tasksOf(form)['Food']).to.equal('Done');
  });

  it('are opened and left by keyboard alone, each described by its state', async () => {
    const form = await showForm({ schema: club, ui: tasksUi });
    const [first] = form.root.querySelectorAll<HTMLElement>('.task button');
    expect(form.root.getElementById(first!.getAttribute('aria-describedby')!)!.textContent).to.include('Not started');
    first!.focus();
    await sendKeys({ press: 'Enter' });
    await form.on('about');
    await until(() => focused()?.id === 'screen-title', 'focus on the heading');
    form.button('tasks.back')!.focus();
    await sendKeys({ press: 'Enter' });
    await form.on('tasks');
    await until(() => focused()?.id === 'screen-title', 'focus on the heading');
  });

  it('lead from check-your-answers to what is missing, and back', async () => {
    const form = await showForm({ schema: club, ui: tasksUi, attributes: { endpoint: ENDPOINT } });
    await form.press('tasks.check');
    await form.on('check');
    await form.press('check.send');
    const [line] = form.root.querySelectorAll<HTMLElement>('.error-summary button');
    line!.click();
    await form.on('about');
    await until(() => focused() === form.control('/about/name'), 'the field');
    await form.press('form.back');
    await form.on('check');
    await form.press('form.back');
    await form.on('tasks');
  });
});

describe('check-your-answers of fd-form', () => {
  it('lists every answer, and those that will not be sent, each with a way to its question and back', async () => {
    const form = await showForm({ prepare: (one) => (one.value = { name: 'Sam', asks: 'Yes', question: 'Why?' }) });
    form.part('/asks', '-1').click();
    await form.press('form.continue');
    await form.on('check');
    expect(form.text()).to.match(/Name\s+Sam/);
    const [, hidden] = form.text().split(form.words('check.notSent'));
    expect(hidden).to.include('What?');
    await form.press(`${form.words('check.change')}: Name`);
    await form.on('main');
    await until(() => focused() === form.control('/name'), 'the field');
    form.type('/name', 'Bo');
    await form.press('form.saveAndReturn');
    await form.on('check');
    expect(form.text()).to.match(/Name\s+Bo/);
  });

  it('prepares where there is no endpoint, and sends nothing', async () => {
    const form = await showForm({ prepare: (one) => (one.value = { name: 'Sam' }) });
    requests.length = 0;
    await form.press('form.continue');
    await form.press('check.prepare');
    await form.on('prepared');
    expect(form.text()).to.include('NOT SENT').and.not.include('council');
    expect(requests).to.deep.equal([]);
  });

  it('sends to the endpoint: as a form, under the name of its schema, with the digest of the very file', async () => {
    const schema = { ...small, $id: 'https://forms.example/small.schema.json' };
    const prepare = (one: { value: unknown }): void => void (one.value = { name: 'Sam', asks: 'No', question: 'Why?' });
    const form = await showForm({ schema, attributes: { endpoint: ENDPOINT }, prepare });
    await form.press('form.continue');
    await form.press('check.send');
    await form.on('received');
    const post = requests.find(({ method }) => method === 'POST')!;
    const envelope = JSON.parse(new TextDecoder().decode(post.body)) as Record<string, unknown>;
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(schema)));
    const digest = `sha-256=:${btoa(String.fromCharCode(...new Uint8Array(hash)))}:`;
    expect(envelope).to.deep.include({
      kind: 'form',
      pack: { id: 'small', version: '1', digest },
      data: { name: 'Sam', asks: 'No' },
    });
    expect(form.text()).to.not.include('council');
  });
});
