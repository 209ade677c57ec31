import { expect } from '@open-wc/testing';
import { FdForm } from '../../src/elements/fd-form.js';
import type { Json } from '../../src/schema/types.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { focused, until } from '../support/browser/form.js';
import { clearPage, makeForm, show, showForm, whenReady } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const ways = {
  type: 'object',
  required: ['how'],
  properties: {
    how: {
      title: 'How?',
      type: 'object',
      oneOf: [
        { title: 'By post', required: ['street'], properties: { street: { type: 'string' } } },
        { title: 'By email', required: ['mail'], properties: { mail: { type: 'string' } } },
      ],
    },
  },
};

describe('the value of fd-form', () => {
  it('is there before the form is, and in it afterwards', async () => {
    const element = makeForm({ prepare: (one) => (one.value = { name: 'Sam' }) });
    expect(element.value).to.deep.equal({ name: 'Sam' });
    show(element);
    expect(element.value).to.deep.equal({ name: 'Sam' });
    const form = await whenReady(element);
    expect(form.control('/name').value).to.equal('Sam');
    expect(element.value).to.deep.equal({ name: 'Sam' });
  });

  it('is set at any time, and shows nothing as wrong', async () => {
    const form = await showForm();
    await form.press('form.continue');
    expect(form.root.querySelector('.error-summary')).to.not.equal(null);
    form.element.value = { age: 0, asks: 'Yes' };
    await form.element.updateComplete;
    expect(form.root.querySelector('.error, .error-summary')?.outerHTML).to.equal(undefined);
    expect(form.has('/question'), 'what the answer asks for shows').to.equal(true);
    expect(form.element.value).to.deep.equal({ age: 0, asks: 'Yes' });
  });

  it('recognises the way that answers belong to', async () => {
    const form = await showForm({
      schema: ways,
      prepare: (one) => (one.value = { how: { mail: 'sam@home.example' } }),
    });
    expect(form.control('/how/mail').value).to.equal('sam@home.example');
    form.element.value = { how: { street: 'Long Lane' } };
    await form.element.updateComplete;
    expect(form.control('/how/street').value).to.equal('Long Lane');
    expect(form.has('/how/mail')).to.equal(false);
    expect(form.element.issues).to.deep.equal([]);
  });

  it('leaves out what does not apply, keeps it, and gives it back when it applies', async () => {
    const form = await showForm();
    form.element.value = { name: 'Sam', asks: 'No', question: 'Why?', stranger: 1 };
    expect(form.element.value).to.deep.equal({ name: 'Sam', asks: 'No' });
    form.control('/asks').click();
    expect(form.element.value).to.deep.equal({ name: 'Sam', asks: 'Yes', question: 'Why?' });
  });

  it('is a copy: neither side can change the other’s', async () => {
    const given: Record<string, Json> = { name: 'Sam' };
    const form = await showForm();
    form.element.value = given;
    given['name'] = 'Changed by the page';
    (form.element.value as Record<string, Json>)['name'] = 'Changed by the page';
    expect(form.element.value).to.deep.equal({ name: 'Sam' });
    expect(form.control('/name').value).to.equal('Sam');
  });

  it('takes what JSON says: a date as its words, undefined as nothing; what has no words is refused', async () => {
    const { element } = await showForm();
    element.value = { name: new Date(0), age: undefined } as never;
    expect(element.value).to.deep.equal({ name: '1970-01-01T00:00:00.000Z' });
    expect(() => (element.value = { name: 1n } as never)).to.throw(TypeError);
    expect(element.value, 'what was there stays').to.deep.equal({ name: '1970-01-01T00:00:00.000Z' });
    element.value = undefined as never;
    expect(element.value).to.deep.equal({});
    element.value = JSON.parse('{"name":"Sam","__proto__":{"polluted":true}}') as Json;
    expect(element.value).to.deep.equal({ name: 'Sam' });
    expect({}).to.not.have.property('polluted');
  });

  it('may be of another kind than the schema asks for: nothing breaks', async () => {
    const form = await showForm();
    for (const value of ['text', 7, null, [1, 2], { name: { first: 'Sam' }, age: [] }] as Json[]) {
      form.element.value = value;
      await form.element.updateComplete;
      expect(form.element.checkValidity()).to.equal(false);
      expect(form.text()).to.include('A small form');
    }
  });
});

describe('what is wrong in fd-form', () => {
  it('is told by place and keyword, without an answer', async () => {
    const { element } = await showForm();
    element.value = { age: 'canary', asks: 'canary' };
    const told = element.issues.map(({ instancePointer, keyword }) => `${instancePointer} ${keyword}`);
    expect(told).to.have.members(['/name required', '/age type', '/asks enum']);
    expect(JSON.stringify(element.issues)).to.not.include('canary');
    expect(element.validationMessage).to.include('A small form').and.not.include('canary');
  });

  it('is asked for by checkValidity, which fires `invalid` and shows nothing', async () => {
    const form = await showForm();
    const fired: Event[] = [];
    form.element.addEventListener('invalid', (event) => void fired.push(event));
    expect(form.element.checkValidity()).to.equal(false);
    await form.element.updateComplete;
    expect(fired).to.have.length(1);
    expect(form.root.querySelector('.error-summary, .error')?.outerHTML).to.equal(undefined);
    expect(focused()).to.equal(document.body);
    form.type('/name', 'Sam');
    expect(form.element.checkValidity()).to.equal(true);
    expect(form.element.validity.valid).to.equal(true);
    expect(fired).to.have.length(1);
  });

  it('is shown by reportValidity: the summary has focus, and its lines lead to their fields, on other pages too', async () => {
    const ui = {
      pages: [
        { id: 'one', fields: ['/name'] },
        { id: 'two', fields: ['/age'] },
      ],
    };
    const form = await showForm({ ui, prepare: (one) => (one.value = { name: 'Sam', age: 0 }) });
    expect(form.screen()).to.equal('one');
    expect(form.element.reportValidity()).to.equal(false);
    await until(() => focused()?.id === 'error-summary', 'the summary');
    const [line] = form.root.querySelectorAll<HTMLElement>('.error-summary button');
    expect(line!.textContent.trim()).to.equal('Age: Enter 1 or more');
    line!.click();
    await form.on('two');
    await until(() => focused() === form.control('/age'), 'the field');
    form.type('/age', '4');
    expect(form.element.reportValidity()).to.equal(true);
  });

  it('is forgotten by reset, with every answer', async () => {
    const form = await showForm({ prepare: (one) => (one.value = { name: 'Set by the page' }) });
    form.type('/age', '0');
    form.element.reportValidity();
    form.element.reset();
    await form.element.updateComplete;
    expect(form.element.value).to.deep.equal({});
    expect(form.control('/name').value).to.equal('');
    expect(form.root.querySelector('.error-summary, .error')?.outerHTML).to.equal(undefined);
  });

  it('cannot be asked before there is a form: then it is not valid either, and nothing breaks', () => {
    const element = makeForm({ schema: null });
    show(element);
    expect([element.checkValidity(), element.reportValidity()]).to.deep.equal([false, false]);
    expect(element.issues).to.deep.equal([]);
    element.reset();
    expect(element).to.be.instanceOf(FdForm);
  });
});
