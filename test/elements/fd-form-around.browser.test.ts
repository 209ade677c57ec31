import { expect } from '@open-wc/testing';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { until } from '../support/browser/form.js';
import { clearPage, hostForm, makeForm, show, showForm, small } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

describe('around fd-form', () => {
  it('settings for the page count, and its own attribute goes before them', async () => {
    const around = document.createElement('fd-config');
    around.setAttribute('endpoint', 'https://front-door.example/accepts');
    around.setAttribute('lang', 'ar-XB');
    const prepare = (one: { value: unknown }): void => void (one.value = { name: 'Sam' });
    const form = await showForm({ around, attributes: { lang: 'en' }, prepare });
    expect(form.root.querySelector('.root')!.getAttribute('dir')).to.equal('ltr');
    await form.press('form.continue');
    expect(form.text()).to.include('This goes to front-door.example.');
    await form.press('check.send');
    await form.on('received');
    expect(requests.some(({ method }) => method === 'POST')).to.equal(true);
  });

  it('its language decides: words of the ui where it has them, the schema’s and English where not', async () => {
    const text = {
      en: { title: 'English title', pages: { main: { title: 'English page' } } },
      'ar-XB': { title: 'Other title', fields: { '/name': { label: 'Other name' } } },
    };
    const ui = { pages: [{ id: 'main', fields: [''] }], text };
    const form = await showForm({ ui, attributes: { lang: 'ar-XB' } });
    expect(form.root.querySelector('.root')!.getAttribute('dir')).to.equal('rtl');
    for (const words of ['Other title', 'Other name', 'English page', 'Age']) expect(form.text()).to.include(words);
    form.type('/name', 'Sam');
    await form.change({ lang: 'en' });
    expect(form.text()).to.include('English title').and.not.include('Other name');
    expect(form.control('/name').value, 'what was typed stays').to.equal('Sam');
  });

  it('a form of the page’s own cannot have one in a frame: that is said, and the form does not go', async () => {
    const { error } = console;
    console.error = () => undefined;
    const around = hostForm();
    let count = 0;
    around.addEventListener('submit', () => (count += 1));
    const element = makeForm({ attributes: { name: 'visit', isolation: 'frame' } });
    around.append(element);
    show(around);
    const line = await until(() => element.renderRoot.querySelector('.problem'), 'the problem');
    expect(line.textContent).to.match(/isolation.*cannot be a field/);
    around.requestSubmit();
    expect(count).to.equal(0);
    console.error = error;
  });

  it('scripts hear which page and nothing of the answers', async () => {
    const canary = 'canaryword';
    const told: unknown[] = [];
    const logged: string[] = [];
    const kinds = ['log', 'info', 'warn', 'error'] as const;
    const real = kinds.map((kind) => console[kind]);
    for (const kind of kinds) console[kind] = (...words: unknown[]) => void logged.push(words.join(' '));
    const listen = (event: Event): void => void told.push(event.type, { ...event }, String(event));
    const names = ['fd-ready', 'fd-progress', 'fd-submitted', 'fd-queued', 'fd-failed', 'invalid'];
    for (const name of names) addEventListener(name, listen, true);
    const schema = { ...small, properties: { ...small.properties, age: { type: 'string', maxLength: 3 } } };
    const form = await showForm({ schema, attributes: { endpoint: 'https://front-door.example/unreachable' } });
    form.type('/name', canary);
    form.type('/age', canary);
    await form.press('form.continue');
    form.element.reportValidity();
    form.type('/age', '7');
    await form.press('form.continue');
    await form.press('check.send');
    await form.on('waiting');
    for (const name of names) removeEventListener(name, listen, true);
    kinds.forEach((kind, index) => (console[kind] = real[index]!));
    expect(JSON.stringify(told)).to.include('fd-progress').and.include('fd-queued').and.not.include(canary);
    expect(logged.join(' ')).to.not.include(canary);
    expect(form.element.outerHTML + document.title + location.href).to.not.include(canary);
    expect(requests.map(({ url }) => url).join(' ')).to.not.include(canary);
  });
});
