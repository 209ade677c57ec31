import type { FdForm } from '../../src/elements/fd-form.js';
import type { Json } from '../../src/schema/types.js';
import { benchFields, benchSchema } from './bench-schema.js';
import { plainForm } from './plain-form.js';

/**
 * Which of the two forms. `part` is ours as a field of a form of the page's own; `eager` is ours without its styles for very
 * long pages, so that all of it is laid out at once.
 */
export type Kind = 'ours' | 'plain' | 'part' | 'eager';

/** The form that is on the page. */
interface Shown {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  value(): Record<string, unknown>;
}

let shown: Shown | undefined;
/** What `fd-form` looks like: the other form gets the same styles. */
let sheets: CSSStyleSheet[] = [];

/** The same styles without what only a very long page of ours has: nobody writes that by hand. */
const withoutLong = (sheet: CSSStyleSheet): CSSStyleSheet => {
  const copy = new CSSStyleSheet();
  const rules = [...sheet.cssRules].map(({ cssText }) => cssText);
  copy.replaceSync(rules.filter((rule) => !rule.includes('content-visibility')).join('\n'));
  return copy;
};

const place = (): HTMLElement => document.getElementById('place') as HTMLElement;

/** Style and layout are part of what it takes until a person sees a form. */
const layOut = (): void => void place().getBoundingClientRect();

const readyOf = (element: HTMLElement): Promise<void> =>
  new Promise((resolve, reject) => {
    element.addEventListener('fd-ready', () => resolve(), { once: true });
    element.addEventListener('fd-failed', () => reject(new Error('fd-failed')), { once: true });
  });

const ours = (tag: string, settings: object, isPart = false): FdForm => {
  const element = Object.assign(document.createElement(tag), settings) as FdForm;
  const form = Object.assign(document.createElement('form'), { method: 'post' });
  place().replaceChildren(isPart ? form : element);
  if (isPart) form.append(element);
  return element;
};

const mountOurs = async (schema: Json, kind: Kind): Promise<number> => {
  const start = performance.now();
  const element = ours('fd-form', { schema }, kind === 'part');
  await readyOf(element);
  if (kind === 'eager' && element.shadowRoot) element.shadowRoot.adoptedStyleSheets = sheets;
  layOut();
  const took = performance.now() - start;
  const root = element.shadowRoot as ShadowRoot;
  if (sheets.length === 0) sheets = root.adoptedStyleSheets.map(withoutLong);
  shown = { host: element, root, value: () => element.value as Record<string, unknown> };
  return took;
};

const mountPlain = (count: number): number => {
  const fields = benchFields(count);
  const start = performance.now();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const form = plainForm(`A form of ${count} questions`, fields);
  const box = document.createElement('div');
  box.className = 'root';
  box.append(form.element);
  root.append(box);
  place().replaceChildren(host);
  layOut();
  const took = performance.now() - start;
  shown = { host, root, value: () => form.values };
  return took;
};

const all = (): Element[] => [...(shown?.root.querySelectorAll('input, select, textarea') ?? [])];

const control = (key: string): HTMLInputElement => {
  const found = all().find(({ id }) => id === `f-${key}` || id === `plain-${key}`);
  if (!found) throw new Error(`no control for ${key}`);
  return found as HTMLInputElement;
};

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What the measuring program asks of the page. */
const bench = {
  /** Puts a form with `count` questions on the page; milliseconds until it is laid out. */
  mount: async (kind: Kind, count: number): Promise<number> =>
    kind === 'plain' ? mountPlain(count) : mountOurs(benchSchema(count), kind),
  /** Puts any element on the page; milliseconds until it is laid out. */
  mountElement: async (tag: string, settings: object): Promise<number> => {
    const start = performance.now();
    const element = ours(tag, settings);
    await readyOf(element);
    layOut();
    return performance.now() - start;
  },
  unmount: async (): Promise<void> => {
    shown = undefined;
    place().replaceChildren();
    await frame();
  },
  /** Nothing is left to do: what loads later has loaded, and two frames were painted. */
  settle: async (): Promise<void> => {
    for (let count = 0; count < 3; count += 1) await frame();
    await new Promise((resolve) => requestIdleCallback(resolve));
  },
  controls: (): number => all().length,
  focus: (key: string): void => {
    control(key).focus();
    control(key).select();
  },
  value: (key: string): unknown => shown?.value()[key],
  /** Says yes to a question, as a person does; how many more controls there are. */
  toggle: async (key: string): Promise<number> => {
    const before = all().length;
    control(key).click();
    await frame();
    return all().length - before;
  },
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
