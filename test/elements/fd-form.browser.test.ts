import { expect } from '@open-wc/testing';
import type { FdForm } from '../../src/elements/fd-form.js';
import type { JsonObject } from '../../src/schema/types.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { focused, until } from '../support/browser/form.js';
import {
  FILES,
  addressOf,
  clearPage,
  hostForm,
  makeForm,
  show,
  showForm,
  small,
  whenReady,
} from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const other = {
  title: 'Another form',
  type: 'object',
  properties: { colour: { title: 'Colour', type: 'string' } },
} satisfies JsonObject;

const problemOf = async (element: FdForm): Promise<string> => {
  const line = await until(() => element.renderRoot.querySelector('.problem'), 'the problem');
  return line.textContent ?? '';
};

const labelsOf = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('.label')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

const silently = async <T>(run: () => Promise<T>): Promise<T> => {
  const { error } = console;
  console.error = () => undefined;
  return run().finally(() => {
    console.error = error;
  });
};

describe('the schema and the ui of fd-form', () => {
  it('come by attribute', async () => {
    const form = await showForm({ ui: { text: { en: { title: 'Title of the ui' } } } });
    expect(form.root.querySelector('h2')!.textContent).to.equal('Title of the ui');
    form.type('/name', 'Sam');
    expect(form.element.value).to.deep.equal({ name: 'Sam' });
  });

  it('come by property', async () => {
    const prepare = (element: FdForm): void => {
      element.schema = small;
      element.ui = { fields: { '/name': { type: 'textarea' } } };
    };
    const form = await showForm({ schema: null, prepare });
    expect(form.control('/name').localName).to.equal('textarea');
  });

  it('come by property, value too, before the browser knows the element', async () => {
    const plain = document.implementation.createHTMLDocument().createElement('fd-form');
    Object.assign(plain, { schema: small, value: { name: 'Set early' } });
    expect(plain).to.not.have.property('mounted');
    show(plain);
    const form = await whenReady(plain);
    expect(form.control('/name').value).to.equal('Set early');
    expect(Object.hasOwn(plain, 'value')).to.equal(false);
  });

  it('are shown in the order of the schema, with its words, or words made of its keys', async () => {
    const schema = { type: 'object', properties: { zebra: { title: 'Striped' }, anAnt_too: { type: 'string' } } };
    const form = await showForm({ schema: { ...schema, title: 'Animals', description: 'Two of them.' } });
    expect(labelsOf(form.root)).to.deep.equal(['Striped (optional)', 'An ant too (optional)']);
    expect(form.text()).to.include('Two of them.');
  });

  it('have words of their key, whatever stands in it', async () => {
    const form = await showForm({
      schema: { type: 'object', required: ['and/or', 'a~b'], properties: { 'and/or': {}, 'a~b': { type: 'string' } } },
    });
    expect(labelsOf(form.root)).to.deep.equal(['And/or', 'A~b']);
  });

  it('mark what is optional, and only that', async () => {
    const form = await showForm();
    expect(labelsOf(form.root)).to.deep.equal(['Name', 'Age (optional)', 'Anything to ask? (optional)']);
  });

  it('may change while nobody has answered', async () => {
    const { element } = await showForm();
    element.schema = other;
    await until(() => element.renderRoot.querySelector('h2')?.textContent === 'Another form', 'the other form');
    element.setAttribute('schema', addressOf(small));
    await until(() => element.renderRoot.querySelector('h2')?.textContent === 'A small form', 'the small form');
  });

  it('stay as they are once somebody has answered: what was typed survives; reset takes the new ones', async () => {
    const form = await showForm();
    form.type('/name', 'Sam');
    form.element.schema = other;
    await form.element.updateComplete;
    await new Promise((resolve) => form.element.addEventListener('fd-ready', resolve, { once: true }));
    expect(form.element.mounted).to.equal(form.widget);
    expect(form.control('/name').value).to.equal('Sam');
    form.element.reset();
    await until(() => form.root.querySelector('h2')?.textContent === 'Another form', 'the other form');
    expect(form.element.value).to.deep.equal({});
  });

  it('may change under what the page itself filled in, and that stays', async () => {
    const { element } = await showForm({ prepare: (one) => (one.value = { name: 'Sam', colour: 'red' }) });
    element.schema = other;
    await until(() => element.renderRoot.querySelector('h2')?.textContent === 'Another form', 'the other form');
    expect(element.value).to.deep.equal({ colour: 'red' });
    element.schema = small;
    await until(() => element.renderRoot.querySelector('h2')?.textContent === 'A small form', 'the small form');
    expect(element.value).to.deep.equal({ name: 'Sam' });
  });

  it('that come too late for the ones after them are not shown, and no form is left behind', async () => {
    const around = hostForm();
    const element = makeForm({ schema: null, attributes: { name: 'a' } });
    around.append(element);
    show(around);
    for (const schema of [small, other, small, other]) {
      element.schema = { ...schema };
      await element.updateComplete;
    }
    const form = await whenReady(element);
    await until(() => form.root.querySelector('h2')?.textContent === 'Another form', 'the last form');
    form.type('/colour', 'red');
    expect(new FormData(around).get('a')).to.equal('{"colour":"red"}');
  });
});

describe('fd-form says plainly', () => {
  const cases: readonly (readonly [string, () => FdForm, RegExp])[] = [
    ['that there is no schema', () => makeForm({ schema: null }), /attribute schema.*missing/],
    [
      'that the file is not there',
      () => makeForm({ schema: null, attributes: { schema: `${FILES}nowhere.json` } }),
      /forms\/nowhere\.json could not be loaded.*attribute schema/,
    ],
    ['that the file is no JSON', () => makeForm({ schema: '<p>' }), /test-\d+\.schema\.json could not be loaded.*JSON/],
    ['where the file of ui is wrong', () => makeForm({ ui: { pages: 1 } }), /test-\d+\.ui\.json.*ui.*\/pages \(type\)/],
    [
      'where the property ui is wrong',
      () => makeForm({ prepare: (one) => (one.ui = { layout: 'wide' } as never) }),
      /property ui.*\/layout \(enum\)/,
    ],
    [
      'that a schema of a script is not for a frame',
      () => makeForm({ schema: null, attributes: { isolation: 'frame' }, prepare: (one) => (one.schema = small) }),
      /isolation.*from the attribute schema/,
    ],
  ];
  for (const [what, make, words] of cases) {
    it(what, () =>
      silently(async () => {
        const element = make();
        element.append('The page’s own words');
        const causes: string[] = [];
        element.addEventListener('fd-failed', ({ cause }) => void causes.push(cause));
        show(element);
        expect(await problemOf(element)).to.match(words);
        expect(causes).to.have.length(1);
        expect(element.renderRoot.querySelector('slot')!.hidden, 'the fallback stays').to.equal(false);
      }),
    );
  }

  it('which parts of a schema it cannot follow, each by its place, and the rest works', async () => {
    const schema = {
      type: 'object',
      properties: {
        lost: { $ref: '#/$defs/nowhere' },
        far: { $ref: 'https://other.example/x.json' },
        works: { title: 'Works', type: 'string' },
      },
    };
    const form = await showForm({ schema });
    const box = form.root.querySelector('details.warning')!;
    expect(box.textContent).to.include(form.words('problem.schema'));
    expect(box.textContent).to.include('#/properties/lost');
    expect(box.textContent).to.include('#/properties/far');
    form.type('/works', 'yes');
    expect(form.element.value).to.deep.equal({ works: 'yes' });
  });

  it('nothing at all of a page that has several of them: each has its own answers and its own focus', async () => {
    const one = await showForm();
    const two = await showForm({ attributes: { lang: 'en-XA' } });
    one.type('/name', 'One');
    two.type('/name', 'Two');
    expect([one.element.value, two.element.value]).to.deep.equal([{ name: 'One' }, { name: 'Two' }]);
    two.control('/age').focus();
    expect(focused()).to.equal(two.control('/age'));
  });
});
