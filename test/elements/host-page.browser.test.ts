import { expect } from '@open-wc/testing';
import type { Json } from '../../src/schema/types.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import full from '../../schemas/examples/answers/full.json' with { type: 'json' };
import { closeService, refusedAnswers } from '../../stories/support/made-up-service.js';
import { createElement, type ExampleState } from '../../stories/support/show-state.js';
import { controlId } from '../../src/fields/make-view.js';
import hostileStrings from '../support/hostile-strings.json' with { type: 'json' };
import { clearForms, drive, focused, showForm, until, type ShownForm } from '../support/browser/form.js';

const urgent = { '/gate/immediateDanger': 'yes' };
const ENDPOINT = 'https://front-door.example/accepts';

afterEach(clearForms);
after(closeService);

const ready = (element: Element): Promise<unknown> =>
  new Promise((resolve) => element.addEventListener('fd-ready', resolve, { once: true }));

/** Sends what is at check-your-answers and clears the page. */
const sendAndClear = async (form: ShownForm): Promise<void> => {
  await form.press('check.send');
  await form.on('received');
  await form.press('received.finish');
  await form.on('cleared');
};

const fill = (value: Json, words: (count: number) => string): Json => {
  let count = 0;
  const walk = (one: Json, key: string): Json => {
    if (Array.isArray(one)) return one.map((inner) => walk(inner, key));
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]));
    // What is typed freely, and not chosen or a date.
    const isFree = typeof one === 'string' && /[ .@]|\d{9}/.test(one) && !/email|time/i.test(key);
    return isFree ? words(count++) : one;
  };
  return walk(value, '');
};

describe('the host page', () => {
  const seen = (): unknown => ({
    address: location.href,
    title: document.title,
    entries: history.length,
    state: history.state as unknown,
    head: document.head.childElementCount,
    classes: [document.documentElement.className, document.body.className, document.body.getAttribute('style')],
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).length,
    stored: [localStorage.length, document.cookie],
  });

  it('keeps its address, title, history, head, body, globals, cookies and storage, whatever happens in the form', async () => {
    const warm = await showForm({ answers: 'urgent', page: 'check' });
    warm.element.remove();
    const before = seen();
    const form = await showForm();
    await form.press('form.continue');
    for (const line of form.root.querySelectorAll<HTMLElement>('.error-summary button')) line.click();
    form.widget.model.restore({ gate: { immediateDanger: 'yes', homeCouncil: 'halton' } });
    await form.press('form.continue');
    await form.on('you');
    await form.press('form.back');
    clearForms();
    await sendAndClear(await showForm({ answers: 'urgent', page: 'check' }));
    expect(seen()).to.deep.equal(before);
  });

  it('shows its own fallback until the form is ready, and again when the form goes', async () => {
    const state: ExampleState = {
      id: 'x',
      title: 'x',
      element: 'fd-evidence-form',
      attributes: { pack: 'halton' },
      state: { fallback: [{ words: 'Call', phone: '999' }], screen: 'gate' },
    };
    const element = createElement(state);
    document.body.append(element);
    await element.updateComplete;
    const link = element.querySelector('a')!;
    expect(link.getBoundingClientRect().height, 'before').to.be.greaterThan(0);
    await ready(element);
    expect(link.getBoundingClientRect().height, 'after').to.equal(0);
    element.remove();
  });

  it('may hold two forms that share neither answers, nor ids, nor names, nor events', async () => {
    const one = await showForm();
    const other = await showForm();
    const heard: Element[] = [];
    other.element.addEventListener('fd-progress', (event) => heard.push(event.target as Element));
    one.control('/gate/immediateDanger').click();
    expect(other.control('/gate/immediateDanger').checked).to.equal(false);
    expect(other.widget.hasAnswers).to.equal(false);
    other.part('/gate/immediateDanger', '-1').click();
    expect(one.control('/gate/immediateDanger').checked).to.equal(true);
    one.widget.model.set('/gate/homeCouncil', 'halton');
    await one.press('form.continue');
    await one.on('you');
    expect(other.screen()).to.equal('gate');
    expect(heard).to.deep.equal([]);
    for (const { root } of [one, other]) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  it('may move the form, and nothing typed is lost', async () => {
    const form = await showForm({ set: urgent, page: 'worry' });
    form.type('/worry/whatHappened', 'Typed before');
    const section = document.createElement('section');
    document.body.append(section);
    section.append(form.element);
    await new Promise((resolve) => setTimeout(resolve));
    expect(form.element.mounted).to.equal(form.widget);
    expect(form.control('/worry/whatHappened').value).to.equal('Typed before');
    form.type('/worry/whatHappened', 'Typed after');
    expect(form.given('/worry/whatHappened')).to.equal('Typed after');
    form.control('/worry/whatHappened').focus();
    expect(focused()!.id).to.equal(controlId('/worry/whatHappened'));
    section.remove();
  });

  it('may take the form away: nothing listens any more, and put back it begins anew', async () => {
    const form = await showForm({ set: urgent });
    const { element } = form;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.mounted).to.equal(undefined);
    expect(asksBeforeLeaving()).to.equal(false);
    document.body.append(element);
    await ready(element);
    const again = drive(element);
    expect(again.widget.hasAnswers).to.equal(false);
    expect(again.screen()).to.equal('gate');
    element.remove();
  });

  it('does not reach the form with its loud styles', async () => {
    const styles = () => {
      const form = drive(document.querySelector('fd-evidence-form') as FdElement);
      return ['.label', '.button', 'h2', '.hint', 'input', 'select', '.emergency', 'legend'].map((selector) => {
        const { color, fontSize, display, fontFamily, padding, textTransform, letterSpacing, borderTopWidth } =
          getComputedStyle(form.root.querySelector(selector)!);
        return {
          selector,
          color,
          fontSize,
          display,
          fontFamily,
          padding,
          textTransform,
          letterSpacing,
          borderTopWidth,
        };
      });
    };
    await showForm();
    const before = styles();
    const loud = new CSSStyleSheet();
    loud.replaceSync(`
      * { color: red !important; font: 40px/3 fantasy !important; letter-spacing: 9px !important; padding: 20px !important }
      html { font-size: 18px; text-transform: uppercase; direction: ltr }
      label, legend, h2, .label { display: none !important }
      input, select, button, .button { border: 10px solid lime !important; appearance: none }
      fd-evidence-form { color: red; visibility: visible; text-align: right }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, loud];
    const after = styles();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== loud);
    const pixels = (list: ReturnType<typeof styles>) => list.map((one) => ({ ...one, fontSize: '', padding: '' }));
    expect(pixels(after)).to.deep.equal(pixels(before));
  });
});

const asksBeforeLeaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('leaving the page', () => {
  it('is asked about only while there is something unsent', async () => {
    const form = await showForm({}, { 'preset-role': 'Lead' });
    expect(asksBeforeLeaving(), 'blank').to.equal(false);
    form.control('/gate/immediateDanger').click();
    expect(asksBeforeLeaving(), 'answered').to.equal(true);
    clearForms();
    const full = await showForm({ answers: 'urgent', page: 'check' });
    expect(asksBeforeLeaving(), 'not sent').to.equal(true);
    await full.press('check.send');
    await full.on('received');
    expect(asksBeforeLeaving(), 'accepted').to.equal(false);
  });

  it('is asked about while a report waits', async () => {
    const form = await showForm(
      { answers: 'urgent', page: 'check' },
      { endpoint: 'https://front-door.example/unreachable' },
    );
    await form.press('check.send');
    await form.on('waiting');
    expect(asksBeforeLeaving()).to.equal(true);
  });
});

describe('attributes', () => {
  it('of the language change the words and keep the answers', async () => {
    const form = await showForm({ set: urgent, page: 'worry' });
    form.type('/worry/whatHappened', 'Typed in English');
    await form.change({ lang: 'ar-XB' });
    expect(form.root.querySelector('.root')!.getAttribute('dir')).to.equal('rtl');
    expect(form.control('/worry/whatHappened').value).to.equal('Typed in English');
    expect(form.screen()).to.equal('worry');
  });

  it('that do not work are named, keep what was typed, and work again once mended', async () => {
    const form = await showForm({ set: urgent, page: 'worry' });
    form.type('/worry/whatHappened', 'Typed before');
    const failed = new Promise((resolve) => form.element.addEventListener('fd-failed', resolve, { once: true }));
    form.element.setAttribute('endpoint', 'ftp://elsewhere.example');
    await failed;
    await form.element.updateComplete;
    const alert = () => form.root.querySelector('[role=alert].problem');
    expect(alert()!.textContent).to.include('endpoint');
    expect(form.control('/worry/whatHappened').value).to.equal('Typed before');
    await form.change({ endpoint: ENDPOINT });
    expect(alert()).to.equal(null);
    expect(form.control('/worry/whatHappened').value).to.equal('Typed before');
  });

  it('go before those of fd-config, which go to every form inside it, live', async () => {
    const config = document.createElement('fd-config');
    config.setAttribute('pack', 'halton');
    config.setAttribute('endpoint', 'https://front-door.example/moved');
    config.append(document.createElement('fd-evidence-form'), document.createElement('fd-evidence-form'));
    const [first, second] = [...config.children] as FdElement[];
    second!.setAttribute('endpoint', ENDPOINT);
    const both = Promise.all([ready(first!), ready(second!)]);
    document.body.append(config);
    await both;
    expect(drive(first!).widget.endpoint?.pathname).to.equal('/moved');
    expect(drive(second!).widget.endpoint?.pathname).to.equal('/accepts');
    config.setAttribute('endpoint', 'https://front-door.example/fault');
    await until(() => drive(first!).widget.endpoint?.pathname === '/fault', 'the changed setting');
    expect(drive(second!).widget.endpoint?.pathname).to.equal('/accepts');
    config.remove();
  });

  it('of an fd-config that is defined after the form inside it still reach that form', async () => {
    const frame = document.createElement('iframe');
    const heard = new Promise((resolve) => {
      addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    frame.src = '/test/elements/support/late-config.html';
    document.body.append(frame);
    expect(await heard).to.equal('ready');
    frame.remove();
  });
});

describe('what leaves the form', () => {
  it('by events is never an answer', async () => {
    const heard: Event[] = [];
    const names = ['fd-ready', 'fd-progress', 'fd-submitted', 'fd-queued', 'fd-failed'];
    const listen = (event: Event): void => void heard.push(event);
    for (const name of names) addEventListener(name, listen);
    const answers = fill(full as unknown as Json, (count) => `canary ${count}`) as ExampleState['state']['answers'];
    for (const behaviour of ['accepts', 'unreachable', 'refuses', 'refuses-answers']) {
      const form = await showForm(
        { answers: answers!, page: 'check' },
        { endpoint: `https://front-door.example/${behaviour}` },
      );
      await form.press('check.send');
      await until(() => !['check', 'sending'].includes(form.screen()) || behaviour === 'refuses-answers', 'an end');
      if (behaviour === 'unreachable') {
        await form.press('waiting.keep');
        await until(() => heard.some((event) => 'where' in event && event.where === 'computer'), 'kept');
      }
      expect(form.element.outerHTML).to.not.include('canary');
      clearForms();
    }
    for (const name of names) removeEventListener(name, listen);
    expect(new Set(heard.map(({ type }) => type))).to.deep.equal(new Set(names));
    const carried = heard.flatMap((event) => Object.entries(event).filter(([name]) => name !== 'isTrusted'));
    expect(carried.length, 'the events carry something').to.be.greaterThan(0);
    expect(JSON.stringify(carried)).to.not.include('canary');
    for (const [, value] of carried) expect(String(value)).to.match(/^[\w.:-]{1,60}$/);
    expect(heard.every((event) => event.bubbles && event.composed)).to.equal(true);
  });

  it('nothing about a child is offered to be filled in, remembered or checked by the browser; about oneself it is', async () => {
    const form = await showForm({ answers: 'full' });
    const { specs } = form.widget.pages;
    const own = new Map<string, string>();
    const you = specs.findIndex(({ id }) => id === 'you');
    const look = async (index: number, id: string): Promise<void> => {
      form.widget.flow.open(index);
      await form.on(id);
      expect(form.root.querySelector('form')!.getAttribute('autocomplete')).to.equal('off');
      const controls = [...form.root.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea, select')];
      for (const control of controls) {
        const token = control.getAttribute('autocomplete');
        expect(token, control.id).to.not.equal(null);
        if (token !== 'off') own.set(control.id, token!);
        if (id !== 'you' && control.matches('textarea, input[spellcheck]')) {
          expect(control.getAttribute('spellcheck'), control.id).to.equal('false');
        }
      }
    };
    for (const [index, { id }] of specs.entries()) if (id !== 'finish') await look(index, id);
    // What somebody typed is not for the browser to remember.
    expect(Object.fromEntries(own)).to.deep.equal({});
    form.widget.model.restore({});
    await look(you, 'you');
    expect(Object.fromEntries(own)).to.deep.equal({
      [controlId('/you/yourName')]: 'name',
      [controlId('/you/yourRole')]: 'organization-title',
      [controlId('/you/yourAgency')]: 'organization',
      [controlId('/you/yourPhone')]: 'tel',
      [controlId('/you/yourEmail')]: 'email',
    });
  });
});

describe('hostile words', () => {
  const bad = 'script, img, svg, iframe, object, embed, style, link, meta, base, video, math, b, template, form form';
  const isHarmless = (root: ParentNode): void => {
    expect([...root.querySelectorAll(bad)].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    expect(Reflect.get(globalThis, 'pwned')).to.equal(undefined);
  };
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

  it('would be markup if they were treated as markup', () => {
    const inert = new DOMParser().parseFromString(hostileStrings.join('\n'), 'text/html');
    expect(inert.querySelectorAll(bad).length).to.be.greaterThan(10);
    const one = hostileStrings.filter((words) =>
      new DOMParser().parseFromString(`<p>${words}`, 'text/html').querySelector('p *, script, style, link, meta, base'),
    );
    expect(one.length).to.be.greaterThan(20);
  });

  it('in answers are shown and sent as they were typed', async () => {
    const used: string[] = [];
    const next = (count: number): string => {
      const words = hostileStrings[count % hostileStrings.length]!;
      used.push(words);
      return words;
    };
    const answers = fill(full as unknown as Json, next) as ExampleState['state']['answers'];
    for (const offset of [0, 1]) {
      const shifted =
        offset === 0 ? answers : (fill(full as unknown as Json, (count) => next(count + 28)) as typeof answers);
      const form = await showForm({ answers: shifted!, page: 'check' });
      isHarmless(form.root);
      const given = [...form.root.querySelectorAll('.given')].map(({ textContent }) => textContent);
      for (const words of used)
        expect(
          given.some((one) => one.includes(words)),
          words,
        ).to.equal(true);
      await form.press('check.prepare');
      await form.on('prepared');
      isHarmless(form.root);
      used.length = 0;
      clearForms();
    }
  });

  it('of the service are shown as text, without what reorders or hides words', async () => {
    const kept = [...refusedAnswers];
    for (const words of hostileStrings.slice(0, 12).concat(hostileStrings.slice(50, 54))) {
      refusedAnswers.splice(0, 9, { pointer: '/you/yourName', code: 'unheard-of', detail: words });
      const form = await showForm(
        { answers: 'urgent', page: 'check', then: [{ press: 'check.send' }], screen: 'check' },
        { endpoint: 'https://front-door.example/refuses-answers' },
      );
      const line = await until(() => form.root.querySelector('.error-summary li'), 'the summary');
      const shown = line.textContent;
      expect(plain(shown)).to.equal(plain(words.replace(/[\p{Cc}\p{Cf}]/gu, ' ')));
      isHarmless(form.root);
      clearForms();
    }
    refusedAnswers.splice(0, 9, ...kept);
  });

  it('of a pack are shown as text wherever the pack has words', async () => {
    for (const [index, words] of [
      '<img src=x onerror="globalThis.pwned=1">',
      '</p><script>pwned=1</script>',
    ].entries()) {
      const text = {
        title: words,
        lead: words,
        demonstration: words,
        pages: { gate: { title: words, lead: words } },
        fields: {
          '/gate/immediateDanger': { label: words, hint: words, options: { yes: words }, errors: { required: words } },
        },
        notices: { 'danger-now': { title: words, paragraphs: [words] } },
      };
      const pack = {
        text: { en: text },
        contacts: { frontDoor: { team: words, phone: words, hoursAsPrinted: words } },
      };
      const form = await showForm({ pack }, { pack: `hostile-${index}` });
      await form.press('form.continue');
      expect(form.text().split(words).length).to.be.greaterThan(8);
      isHarmless(form.root);
      form.control('/gate/immediateDanger').click();
      isHarmless(form.root);
      clearForms();
    }
  });

  it('as addresses of a pack’s links are left out; only https is a link', async () => {
    const script = ['javascript', 'pwned=1'].join(':');
    const links = [script, ` ${script}`, 'data:text/html,x', 'http://plain.example', '//x.example', '/x'];
    const all = [...links, 'https://good.example/'].map((href) => ({ text: `link to ${href}`, href }));
    const pack = { text: { en: { notices: { 'home-not-known': { links: all } } } } };
    const form = await showForm({ pack, set: { '/gate/homeCouncil': 'not-known' } }, { pack: 'bad-links' });
    const shown = [...form.root.querySelectorAll<HTMLAnchorElement>('a:not([href^="tel:"])')];
    expect(shown.map((link) => link.getAttribute('href'))).to.deep.equal(['https://good.example/']);
    expect(shown[0]!.rel).to.equal('noopener noreferrer');
    expect(shown[0]!.textContent).to.include('opens in a new tab');
  });
});
