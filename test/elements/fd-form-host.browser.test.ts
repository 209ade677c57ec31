import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeService } from '../../stories/support/made-up-service.js';
import { focused, until } from '../support/browser/form.js';
import { clearPage, hostForm, makeForm, show, showForm, small, whenReady } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const named = { attributes: { name: 'visit' } };
const sent = (form: HTMLFormElement): unknown => new FormData(form).get('visit');

/** Counts the times that a form would go. */
const countSubmits = (form: HTMLFormElement): (() => number) => {
  let count = 0;
  form.addEventListener('submit', () => (count += 1));
  return () => count;
};

describe('fd-form as a field of the page’s own form', () => {
  it('gives its answers as JSON under its name, as they are now', async () => {
    const around = hostForm('<input name="own" value="1">');
    const form = await showForm({ ...named, around });
    expect(sent(around)).to.equal('{}');
    form.type('/name', 'Sam');
    expect([...new FormData(around)]).to.deep.equal([
      ['own', '1'],
      ['visit', '{"name":"Sam"}'],
    ]);
    form.element.name = 'other';
    await form.element.updateComplete;
    expect(new FormData(around).get('other')).to.equal('{"name":"Sam"}');
    form.element.removeAttribute('name');
    expect([...new FormData(around).keys()], 'nameless, like any field').to.deep.equal(['own']);
  });

  it('is one of its controls', async () => {
    const around = hostForm();
    const { element } = await showForm({ ...named, around });
    expect([...around.elements]).to.include(element);
    expect(element.form).to.equal(around);
    expect(element.willValidate).to.equal(true);
    expect(around.matches(':invalid')).to.equal(true);
    element.value = { name: 'Sam' };
    expect(around.matches(':invalid')).to.equal(false);
  });

  it('stops it while something is wrong, and shows what', async () => {
    const around = hostForm();
    const count = countSubmits(around);
    const form = await showForm({ ...named, around });
    around.requestSubmit();
    expect(count()).to.equal(0);
    await until(() => focused()?.id === 'error-summary', 'the summary');
    form.type('/name', 'Sam');
    around.requestSubmit();
    expect(count()).to.equal(1);
  });

  it('stops it until its questions are there', async () => {
    const around = hostForm();
    const count = countSubmits(around);
    const element = makeForm(named);
    around.append(element);
    show(around);
    around.requestSubmit();
    expect(count()).to.equal(0);
    await whenReady(element);
    element.value = { name: 'Sam' };
    around.requestSubmit();
    expect(count()).to.equal(1);
  });

  it('is reset with it', async () => {
    const around = hostForm();
    const form = await showForm({ ...named, around });
    form.type('/name', 'Sam');
    around.reset();
    expect(sent(around)).to.equal('{}');
    expect(form.control('/name').value).to.equal('');
  });

  it('is disabled with its fieldset, or by itself, and keeps its answers', async () => {
    const around = hostForm();
    const fieldset = document.createElement('fieldset');
    around.append(fieldset);
    const form = await showForm({ ...named, around: fieldset });
    form.type('/name', 'Sam');
    for (const turn of [fieldset, form.element]) {
      turn.disabled = true;
      await form.element.updateComplete;
      expect(form.control('/name').matches(':disabled')).to.equal(true);
      expect(sent(around)).to.equal(null);
      expect(form.element.willValidate).to.equal(false);
      turn.disabled = false;
      await form.element.updateComplete;
      expect(form.control('/name').matches(':disabled')).to.equal(false);
      expect(sent(around)).to.equal('{"name":"Sam"}');
    }
  });

  it('sends it by Enter in a line of text, by its first button, as the page’s own fields do', async () => {
    const around = hostForm();
    const submitters: unknown[] = [];
    around.addEventListener('submit', ({ submitter }) => void submitters.push(submitter));
    const form = await showForm({ ...named, around });
    form.type('/name', 'Sam');
    form.control('/age').focus();
    await sendKeys({ press: 'Enter' });
    expect(submitters).to.deep.equal([around.querySelector('button')]);
  });

  it('chooses nothing by Enter at a choice', async () => {
    const around = hostForm();
    const form = await showForm({ ...named, around });
    form.type('/name', 'Sam');
    form.control('/asks').focus();
    await sendKeys({ press: 'Enter' });
    expect(form.element.value).to.deep.equal({ name: 'Sam' });
  });

  it('leaves Enter alone where it means something else', async () => {
    const around = hostForm();
    const count = countSubmits(around);
    const form = await showForm({ ...named, around, ui: { fields: { '/name': { type: 'textarea' } } } });
    form.control('/name').focus();
    await sendKeys({ type: 'Two' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'lines' });
    expect(form.element.value).to.deep.equal({ name: 'Two\nlines' });
    expect(count()).to.equal(0);
  });

  it('goes with its page, and is a part of the new form only', async () => {
    const [one, two] = [hostForm(), hostForm()];
    show(two);
    const form = await showForm({ ...named, around: one });
    form.type('/name', 'Sam');
    two.append(form.element);
    expect([sent(one), sent(two)]).to.deep.equal([null, '{"name":"Sam"}']);
    form.type('/name', 'Sam and Bo');
    expect(sent(two), 'what is typed after the move').to.equal('{"name":"Sam and Bo"}');
    form.type('/name', '');
    expect(two.matches(':invalid')).to.equal(true);
  });

  it('is taken away and put back with its answers, which are the person’s still', async () => {
    const around = hostForm();
    const form = await showForm({ ...named, around });
    form.type('/name', 'Sam');
    form.element.remove();
    await until(() => !form.element.mounted, 'the end of the form');
    expect(form.element.value).to.deep.equal({ name: 'Sam' });
    around.append(form.element);
    const again = await whenReady(form.element);
    expect(again.control('/name').value).to.equal('Sam');
    expect(again.widget.hasAnswers).to.equal(true);
    expect(sent(around)).to.equal('{"name":"Sam"}');
  });

  it('is put back with what does not apply just now, and with the ways that were chosen', async () => {
    const way = (title: string) => ({ title, required: ['to'], properties: { to: { type: 'string' } } });
    const around = hostForm();
    const form = await showForm({
      ...named,
      around,
      schema: {
        ...small,
        properties: {
          ...small.properties,
          how: { title: 'How?', type: 'object', oneOf: [way('By post'), way('By email')] },
        },
      },
    });
    form.type('/name', 'Sam');
    form.control('/asks').click();
    form.type('/question', 'Why?');
    form.part('/asks', '-1').click();
    form.part('/how', '-1').click();
    form.type('/how/to', 'sam@home.example');
    form.element.remove();
    await until(() => !form.element.mounted, 'the end of the form');
    expect(form.element.value, 'what applies, and only that').to.not.have.property('question');
    around.append(form.element);
    const again = await whenReady(form.element);
    expect(again.part('/how', '-1').checked, 'the way that was chosen').to.equal(true);
    expect(again.control('/how/to').value).to.equal('sam@home.example');
    again.control('/asks').click();
    expect(again.control('/question').value).to.equal('Why?');
  });

  it('does not bring back an answer that was taken back since', async () => {
    const around = hostForm();
    const form = await showForm({ ...named, around });
    const putBack = async () => {
      form.element.remove();
      await until(() => !form.element.mounted, 'the end of the form');
      around.append(form.element);
      return whenReady(form.element);
    };
    form.type('/name', 'Sam');
    const again = await putBack();
    expect(again.control('/name').value).to.equal('Sam');
    again.type('/name', '');
    const last = await putBack();
    expect(last.control('/name').value).to.equal('');
    expect(form.element.value).to.deep.equal({});
  });

  it('shows no telephone numbers, no button that sends, and nothing about saving: those are the page’s', async () => {
    const form = await showForm({ ...named, around: hostForm() });
    expect(form.root.querySelectorAll('a, button')).to.have.length(0);
    expect(form.text()).to.not.include(form.words('form.memoryOnly'));
  });

  it('lets focus go to what is wrong first, in whichever field of the page that is', async () => {
    const around = hostForm('<input name="own" aria-label="Own" required>');
    const own = around.querySelector('input')!;
    const first = await showForm({ ...named, around });
    const second = await showForm({ attributes: { name: 'more' }, around });
    around.requestSubmit();
    await until(() => second.root.getElementById('error-summary'), 'the second summary');
    expect(first.root.getElementById('error-summary')).to.not.equal(null);
    await Promise.resolve();
    expect(focused()).to.equal(own);
    own.value = 'given';
    around.requestSubmit();
    await until(() => focused() === first.root.getElementById('error-summary'), 'focus in the first of them');
  });
});
