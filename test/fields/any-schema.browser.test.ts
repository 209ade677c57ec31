import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focusField } from '../../src/fields/index.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { expectAccessible } from '../support/browser/axe.js';
import { computedName, descriptionsOf } from '../support/browser/computed-name.js';
import { focused, until } from '../support/browser/form.js';
import { clearPage, showForm } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const one = (schema: unknown, more: object = {}) =>
  showForm({ schema: { title: 'A form', type: 'object', properties: { it: schema }, ...more } });

const radiosOf = (form: { root: ShadowRoot }): string[] =>
  [...form.root.querySelectorAll('.choices label')].map((label) => label.textContent);

describe('a number of a schema', () => {
  it('is never stored as another one than was typed', async () => {
    const form = await one({ title: 'Number', type: 'integer' });
    const box = form.control('/it');
    const type = (text: string): void => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    };
    type('9007199254740993');
    expect(box.value).to.equal('9007199254740993');
    await form.press('form.continue');
    expect(form.text()).to.include('Enter a number of 15 digits or fewer');
    type('900719925474099');
    expect(form.given('/it')).to.equal(900719925474099);
  });
});

describe('a choice of a schema', () => {
  it('takes every kind of value, and the answer back', async () => {
    const form = await one({ enum: [1, 'two', null, { a: 1 }, [1, 2]] });
    expect(radiosOf(form)).to.deep.equal(['1', 'two', 'Nothing', '{"a":1}', '[1,2]', 'No answer']);
    for (const [index, value] of [1, 'two', null, { a: 1 }, [1, 2]].entries()) {
      form.part('/it', index === 0 ? '' : `-${index}`).click();
      expect(form.given('/it')).to.deep.equal(value);
      expect(form.root.querySelectorAll('input:checked').length).to.equal(1);
    }
    form.part('/it', '-5').click();
    expect(form.given('/it')).to.equal(undefined);
    // Answers that come back from outside are other objects with the same content.
    form.element.value = { it: { a: 1 } };
    await form.element.updateComplete;
    expect(form.part('/it', '-3').checked).to.equal(true);
    await expectAccessible(form.element);
  });

  it('of yes or no has no third way where an answer is needed', async () => {
    const needed = await one({ type: 'boolean' }, { required: ['it'] });
    expect(radiosOf(needed)).to.deep.equal(['Yes', 'No']);
    needed.part('/it', '-1').click();
    expect(needed.given('/it')).to.equal(false);
    const open = await one({ type: 'boolean' });
    expect(radiosOf(open)).to.deep.equal(['Yes', 'No', 'No answer']);
  });

  it('of text or nothing can be answered with nothing where an answer is needed', async () => {
    for (const way of [{ type: 'string', minLength: 1 }, { enum: ['a', 'b'] }]) {
      const form = await one({ title: 'Anything?', anyOf: [way, { type: 'null' }] }, { required: ['it'] });
      expect(form.element.checkValidity()).to.equal(false);
      const last = [...form.root.querySelectorAll<HTMLElement>('.field input')].at(-1)!;
      last.click();
      expect(form.element.value).to.deep.equal({ it: null });
      expect(form.element.checkValidity()).to.equal(true);
      form.element.value = { it: null };
      await form.element.updateComplete;
      expect(form.root.querySelectorAll<HTMLInputElement>('.field input:checked')).to.have.length(1);
      await expectAccessible(form.element);
    }
  });

  it('of several of thousands is a list of rows to write in', async () => {
    const values = Array.from({ length: 1001 }, (_, index) => `Option ${index}`);
    const form = await one({ title: 'Which?', type: 'array', items: { enum: values } });
    await form.press('Add one: Which?');
    await settled();
    form.type('/it/0', 'Option 7');
    expect(form.element.value).to.deep.equal({ it: ['Option 7'] });
    expect(form.element.issues).to.deep.equal([]);
  });

  it('between many ways goes on showing the way that was chosen', async () => {
    const ways = Array.from({ length: 9 }, (_, index) => ({
      title: `Way ${index}`,
      properties: { [`to${index}`]: { type: 'string' } },
    }));
    const form = await one({ type: 'object', title: 'How?', anyOf: ways });
    const list = form.control('/it');
    const choose = (index: number): void => {
      list.selectedIndex = index;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(3);
    expect(form.has('/it/to2')).to.equal(true);
    choose(0);
    expect(form.has('/it/to2')).to.equal(true);
    expect(form.control('/it').selectedOptions[0]!.textContent).to.equal('Way 2');
  });

  it('of hundreds is a list to open', async () => {
    const form = await one({ enum: Array.from({ length: 500 }, (_, index) => `Option ${index}`) });
    const list = form.control('/it');
    list.selectedIndex = 500;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(form.given('/it')).to.equal('Option 499');
  });
});

describe('what is not a person’s to answer', () => {
  it('is shown where it says something, and never editable', async () => {
    const form = await one(true, {
      required: ['fixed', 'titled'],
      properties: {
        fixed: { const: 'v1' },
        titled: { const: 'v2', title: 'Version' },
        number: { type: 'string', readOnly: true, title: 'Case number' },
        owner: {
          type: 'object',
          readOnly: true,
          title: 'Owner',
          properties: { name: { type: 'string', title: 'Name' }, since: { type: 'string', format: 'date' } },
        },
      },
    });
    form.element.value = { owner: { name: 'Sam', since: '2026-03-27' } };
    await form.element.updateComplete;
    expect(form.element.value).to.deep.include({ fixed: 'v1', titled: 'v2' });
    expect(form.control('/titled').textContent).to.equal('v2');
    expect(form.has('/fixed')).to.equal(false);
    expect(form.control('/number').textContent).to.equal('Not given');
    expect(form.control('/owner').textContent).to.equal('Name: Sam\nsince: 27 March 2026');
    expect(form.root.querySelectorAll('input, select, textarea').length).to.equal(0);
  });

  it('and is no longer used comes only with an answer, and stays while that is taken back', async () => {
    const form = await one(
      { type: 'string', title: 'Name' },
      { properties: { it: { type: 'string' }, fax: { type: 'string', title: 'Fax', deprecated: true } } },
    );
    expect(form.has('/fax')).to.equal(false);
    form.element.value = { fax: '1' };
    await form.element.updateComplete;
    expect(computedName(form.control('/fax'))).to.equal('Fax (no longer used)');
    form.type('/fax', '');
    form.type('/fax', '2');
    expect(form.element.value).to.deep.equal({ fax: '2' });
  });

  it('and is a secret is not shown, also where answers are checked', async () => {
    const form = await one({ type: 'string', writeOnly: true, title: 'Pass phrase' });
    expect(form.control('/it').type).to.equal('password');
    form.type('/it', 'made up');
    await form.press('form.continue');
    await form.on('check');
    expect(form.text()).to.include('Given, and not shown');
    expect(form.text()).to.not.include('made up');
  });
});

describe('a map of a schema', () => {
  const map = { type: 'object', title: 'Settings', additionalProperties: { type: 'integer', minimum: 1 } };

  it('gets entries by keyboard, each under the name that was written', async () => {
    const form = await one(map);
    form.part('/it', '--name').focus();
    await sendKeys({ type: 'Max age' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(form.screen(), 'Enter did not send the page').to.equal('main');
    expect(computedName(focused()!)).to.equal('Max age');
    await sendKeys({ type: '12' });
    expect(form.given('/it')).to.deep.equal({ 'Max age': 12 });
    form.type('/it/Max age', '');
    expect(form.has('/it/Max age'), 'an emptied entry stays').to.equal(true);
    form.type('/it/Max age', '0');
    await form.press('form.continue');
    expect(form.text()).to.include('Enter 1 or more');
    await expectAccessible(form.element);
    await form.press('Remove Max age');
    await settled();
    expect(form.element.value).to.deep.equal({});
    expect(focused()?.id).to.equal('f-it--name');
  });

  it('refuses a name that is there, and one that nothing is said about', async () => {
    const form = await one({ type: 'object', patternProperties: { '^x-': { type: 'string' } } });
    const add = async (name: string): Promise<string> => {
      form.part('/it', '--name').value = name;
      await form.press('map.add');
      await settled();
      return form.root.getElementById('f-it--name-error')?.textContent ?? '';
    };
    expect(await add('')).to.include('Write a name');
    expect(await add('y')).to.include('cannot be used');
    expect(await add('x-1')).to.equal('');
    expect(await add('x-1')).to.include('already');
    expect(await add('__proto__')).to.include('cannot be used');
    expect(Object.keys({})).to.deep.equal([]);
  });

  it('has entries that are groups, and prints them under their names', async () => {
    const form = await one({
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['age'],
        properties: { age: { type: 'integer', title: 'Age' } },
      },
    });
    form.part('/it', '--name').value = 'Sam';
    await form.press('map.add');
    await settled();
    form.type('/it/Sam/age', '12');
    expect(form.element.value).to.deep.equal({ it: { Sam: { age: 12 } } });
    await form.press('form.continue');
    await form.on('check');
    expect(form.text()).to.match(/Sam\s+Age\s+12/);
  });
});

describe('what no control can show', () => {
  it('is written as JSON; what cannot be read is kept and refused in words', async () => {
    const form = await one({ type: 'array', title: 'Anything' });
    form.type('/it', '[1, ');
    expect(form.control('/it').value).to.equal('[1, ');
    await form.press('form.continue');
    expect(form.text()).to.include('This could not be read');
    form.type('/it', '[1, 2]');
    expect(form.element.value).to.deep.equal({ it: [1, 2] });
    expect(form.control('/it').value, 'nobody’s typing is written over').to.equal('[1, 2]');
    form.element.value = { it: [{ a: 1 }] };
    await form.element.updateComplete;
    expect(JSON.parse(form.control('/it').value)).to.deep.equal([{ a: 1 }]);
  });

  it('is words or JSON where anything may be said', async () => {
    const form = await one({ title: 'Anything' });
    form.type('/it', 'just words');
    expect(form.element.value).to.deep.equal({ it: 'just words' });
    form.type('/it', '{"a": 1');
    expect(form.text()).to.include('kept as words');
    form.type('/it', '{"a": 1}');
    expect(form.element.value).to.deep.equal({ it: { a: 1 } });
    expect(focused()?.localName).to.not.equal('textarea');
  });

  it('names its place where nothing could be answered at all', async () => {
    const form = await one({ title: 'Nothing fits', allOf: [{ type: 'string' }, { type: 'number' }] });
    expect(form.text()).to.include('/it');
    expect(form.button('form.continue')).to.not.equal(undefined);
  });

  for (const [name, schema] of Object.entries({
    string: { type: 'string' },
    anything: true,
    list: { type: 'array', items: { type: 'string' } },
    map: { type: 'object', additionalProperties: { type: 'string' } },
    choice: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    empty: {},
  })) {
    it(`as a whole form, ${name}, has a question with a name`, async () => {
      const form = await showForm({ schema });
      const controls = [...form.root.querySelectorAll('form input, form textarea, form select, form .repeat button')];
      expect(controls.length).to.be.greaterThan(0);
      for (const control of controls) expect(computedName(control), control.outerHTML).to.not.equal('');
      await expectAccessible(form.element);
    });
  }
});

describe('deep groups that nobody has to answer', () => {
  const place = {
    type: 'object',
    properties: {
      street: { type: 'string' },
      geo: { type: 'object', title: 'On the map', required: ['lat'], properties: { lat: { type: 'number' } } },
    },
  };

  it('are folded and made when they are opened, and stay open', async () => {
    const form = await one(place);
    expect(form.has('/it/geo/lat')).to.equal(false);
    const details = form.root.querySelector('details')!;
    details.querySelector('summary')!.click();
    await until(() => form.has('/it/geo/lat'), 'what was folded');
    form.control('/it/geo/lat').focus();
    await sendKeys({ type: '5' });
    expect(form.element.value).to.deep.equal({ it: { geo: { lat: 5 } } });
    expect(focused(), 'the same control').to.equal(form.control('/it/geo/lat'));
    expect(details.isConnected).to.equal(true);
  });

  it('are open where they hold an answer, also one that comes later', async () => {
    const form = await one(place);
    expect(form.has('/it/geo/lat')).to.equal(false);
    form.element.value = { it: { geo: { lat: 'wrong' } } };
    await form.element.updateComplete;
    expect(form.root.querySelector('details')!.open).to.equal(true);
    expect(form.control('/it/geo/lat').value).to.equal('wrong');
    // The person may fold it again; what is wrong leads into it all the same.
    form.root.querySelector<HTMLElement>('summary')!.click();
    await settled();
    await form.press('form.continue');
    form.root.querySelector<HTMLElement>('.error-summary button')!.click();
    await settled();
    expect(focused()?.id).to.equal('f-it-geo-lat');
    await expectAccessible(form.element);
  });

  it('ask nothing any more once every answer in them is taken back', async () => {
    const form = await one(place);
    form.root.querySelector('details')!.open = true;
    await until(() => form.has('/it/geo/lat'), 'what was folded');
    form.type('/it/geo/lat', '5');
    form.type('/it/geo/lat', '');
    expect(form.element.value).to.deep.equal({});
    expect(form.element.issues).to.deep.equal([]);
  });
});

describe('elements that are more than a field', () => {
  it('can be lists themselves', async () => {
    const form = await one({
      type: 'array',
      title: 'Rows',
      items: { type: 'array', title: 'Row', items: { type: 'integer' } },
    });
    await form.press('Add one: Rows');
    await settled();
    await form.press('Add one: Row 1');
    await settled();
    expect(computedName(focused()!)).to.equal('Row 1, item 1');
    await sendKeys({ type: '7' });
    expect(form.element.value).to.deep.equal({ it: [[7]] });
    await expectAccessible(form.element);
  });

  it('may ask for what our own parts of an element are called', async () => {
    const keys = ['title', 'up', 'down', 'name', 'status'];
    const form = await one({
      type: 'array',
      title: 'Books',
      items: {
        type: 'object',
        properties: Object.fromEntries(keys.map((key) => [key, { type: 'string', title: `The ${key}` }])),
      },
    });
    form.element.value = { it: [{ title: 'One' }, { title: 'Two' }, {}] };
    await form.element.updateComplete;
    const ids = [...form.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      'ids that are there twice',
    ).to.deep.equal([]);
    for (const key of keys) {
      expect(computedName(form.control(`/it/1/${key}`))).to.equal(`The ${key} (optional)`);
      expect(form.control(`/it/1/${key}`).localName).to.equal('input');
    }
    await form.press('Add another: Books');
    await settled();
    expect(focused()?.textContent, 'the heading of what was added').to.equal('Books 4');
    await expectAccessible(form.element);
  });

  it('can be a choice between ways, each kept while its element moves', async () => {
    const form = await one({
      type: 'array',
      title: 'Contacts',
      items: {
        oneOf: [
          {
            title: 'A person',
            type: 'object',
            required: ['name'],
            properties: { name: { type: 'string', title: 'Name' } },
          },
          { title: 'Just an address', type: 'string', minLength: 1 },
        ],
      },
    });
    const ways = (index: number): HTMLInputElement[] => [
      ...form.root.querySelectorAll<HTMLInputElement>(`.item:nth-of-type(${index + 1}) input[type=radio]`),
    ];
    await form.press('Add one: Contacts');
    await form.press('Add another: Contacts');
    await settled();
    ways(0)[0]!.click();
    form.type('/it/0/name', 'Sam');
    ways(1)[1]!.click();
    expect(form.given('/it/1'), 'the element stays').to.equal('');
    form.type('/it/1', 'a@b.example');
    expect(form.element.value).to.deep.equal({ it: [{ name: 'Sam' }, 'a@b.example'] });
    await form.press('Move up: Contacts 2');
    await settled();
    expect(form.element.value).to.deep.equal({ it: ['a@b.example', { name: 'Sam' }] });
    expect(form.control('/it/1/name').value).to.equal('Sam');
    await expectAccessible(form.element);
  });
});

describe('which way was chosen', () => {
  const how = {
    title: 'How shall we write?',
    type: 'object',
    anyOf: ['By post', 'By email'].map((title) => ({
      title,
      required: ['to'],
      properties: { to: { type: 'string', title: 'To' } },
    })),
  };
  const rowsOf = ({ root }: { root: ShadowRoot }): string[][] =>
    [...root.querySelectorAll('.answer')].map((row) =>
      ['dt', '.given'].map((part) => row.querySelector(part)!.textContent.replace(/\s+/g, ' ').trim()),
    );

  it('is a line of check-your-answers, before what that way asks, and leads back to its question', async () => {
    const form = await one(how, {
      properties: {
        it: how,
        amount: { title: 'How much?', oneOf: [{ title: 'A number', type: 'number' }, { type: 'string' }] },
        list: { title: 'Contacts', type: 'array', items: how },
      },
    });
    form.part('/it', '-1').click();
    form.type('/it/to', 'a@b.example');
    form.control('/amount').click();
    form.type('/amount', '5');
    await form.press('Add one: Contacts');
    form.control('/list/0').click();
    form.type('/list/0/to', 'Long Lane');
    await form.press('form.continue');
    await form.on('check');
    expect(rowsOf(form)).to.deep.equal([
      ['How shall we write?', 'By email'],
      ['To', 'a@b.example'],
      ['Which of these applies?', 'A number'],
      ['How much?', '5'],
      ['Which of these applies?', 'By post'],
      ['To', 'Long Lane'],
    ]);
    expect([...form.root.querySelectorAll('h4')].map(({ textContent }) => textContent.trim())).to.include('Contacts 1');
    await expectAccessible(form.element);
    await form.press('Change: How shall we write?');
    await form.on('main');
    await until(() => focused()?.id === 'f-it', 'the question');
  });
});

describe('what is wrong with several answers together', () => {
  it('is said at the group, and leads there', async () => {
    const form = await one(
      {
        type: 'object',
        title: 'Reach you',
        minProperties: 1,
        properties: { a: { type: 'string' }, b: { type: 'string' } },
      },
      { required: ['it'] },
    );
    await form.press('form.continue');
    await settled();
    expect(form.root.querySelector('#f-it .error')?.textContent).to.include('Give at least 1');
    form.root.querySelector<HTMLElement>('.error-summary button')!.click();
    await settled();
    expect(focused()?.id).to.equal('f-it');
    expect(descriptionsOf(focused()!)).to.include('Give at least 1');
  });

  it('is told with the list, its hint and its name', async () => {
    const form = await one({
      type: 'array',
      title: 'Names',
      description: 'The first names.',
      uniqueItems: true,
      items: { type: 'string' },
    });
    form.element.value = { it: ['Sam', 'Sam'] };
    await form.press('form.continue');
    const list = form.control('/it');
    expect(list.getAttribute('role')).to.equal('group');
    expect(list.getAttribute('aria-label') ?? computedName(list)).to.equal('Names');
    expect(descriptionsOf(list)).to.include('The first names.').and.include('is the same as');
    await expectAccessible(form.element);
  });

  it('is said at once where a name of a map is refused, at its box', async () => {
    const form = await one({ type: 'object', title: 'Map', additionalProperties: { type: 'string' } });
    const box = form.part('/it', '--name');
    expect(box.getAttribute('aria-invalid')).to.equal('false');
    await form.press('map.add');
    await settled();
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    expect(form.root.getElementById('f-it--name-error')?.getAttribute('role')).to.equal('alert');
    expect(descriptionsOf(box)).to.include('Write a name');
  });

  it('is said of the form as a whole, too', async () => {
    const form = await one(
      { type: 'string' },
      { minProperties: 2, properties: { it: { type: 'string' }, b: { type: 'string' } } },
    );
    await form.press('form.continue');
    await settled();
    form.root.querySelector<HTMLElement>('.error-summary button')!.click();
    await settled();
    expect(focused()?.textContent).to.include('Give at least 2');
    expect(descriptionsOf(focused()!)).to.include('Give at least 2');
    expect(computedName(focused()!)).to.equal('A form');
  });
});

describe('a line of the error summary', () => {
  const filler = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`filler${index}`, { type: 'string' }]));
  const asked = {
    consent: { title: 'Do they know?', enum: ['Yes', 'No'] },
    ...filler,
    'said "this"': { title: 'What was said?', type: 'string', minLength: 1 },
    day: { title: 'Which day?', type: 'string', format: 'date' },
    how: { title: 'How?', enum: ['By post', 'By email'] },
    agreed: { title: 'I agree', const: true },
    list: { title: 'Items', type: 'array', minItems: 1, items: { type: 'string' } },
    raw: { title: 'Anything', type: 'array', minItems: 1 },
    ...Object.fromEntries(Object.keys(filler).map((key) => [`${key}after`, { type: 'string' }])),
  };
  const open = async () => {
    const form = await showForm({
      schema: {
        title: 'A long form',
        type: 'object',
        required: ['consent', 'said "this"', 'day', 'how', 'agreed', 'list', 'raw'],
        properties: asked,
      },
    });
    await form.press('form.continue');
    const lines = [...form.root.querySelectorAll<HTMLElement>('.error-summary button')];
    return { form, lines };
  };
  const isInSight = (node: Element): boolean => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= -1 && top < 40 && bottom <= innerHeight;
  };

  it('puts the question at the top of what is seen, and focus into its control', async () => {
    const { form, lines } = await open();
    const pointers = ['/consent', '/said "this"', '/day', '/how', '/agreed', '/list/0', '/raw'];
    expect(lines).to.have.length(pointers.length);
    for (const [index, pointer] of pointers.entries()) {
      lines[index]!.click();
      await settled();
      const control = form.control(pointer);
      expect(focused()?.id, pointer).to.equal(control.id);
      const question = control.closest('.field')?.querySelector('.label, .error') ?? control;
      expect(isInSight(question), `${pointer} at ${question.getBoundingClientRect().top}`).to.equal(true);
    }
  });

  it('leads to what holds a place that has no control', async () => {
    const form = await showForm({
      schema: { type: 'object', properties: { raw: { type: 'array', uniqueItems: true } } },
    });
    focusField(form.root, '/raw/0/deep "key"');
    expect(focused()?.id).to.equal('f-raw');
  });
});
