import type { FrameMessage, HostMessage } from '../elements/frame-host.js';
import { allowAttributes } from './frame-attributes.js';
import { readFrameConfig } from './frame-config.js';
import { readEvent } from './frame-events.js';

/**
 * The script of `frame.html`. It says nothing to anybody until the page that holds the frame has spoken from an
 * origin that `frame.config.json` names; then it puts one element into its document, which the loader beside it defines.
 */
const EVENTS = ['fd-ready', 'fd-progress', 'fd-outcome', 'fd-submitted', 'fd-queued', 'fd-failed', 'fd-booked'];

const config = fetch('frame.config.json').then(async (response) => readFrameConfig(await response.json()));
let element: HTMLElement | undefined;
let parentOrigin = '';

function post(message: FrameMessage): void {
  if (parentOrigin) parent.postMessage(message, parentOrigin);
}

function report(error: unknown): void {
  console.error(`Front Door Elements: frame.html shows its own text, because ${error}`);
}

async function onMessage({ isTrusted, source, origin, data }: MessageEvent<unknown>): Promise<void> {
  if (!isTrusted || source !== parent || parent === window) return;
  const settings = await config;
  if (!settings.parents.includes(origin) || !isHostMessage(data)) return;
  const attributes = allowAttributes(settings, data.attributes, origin);
  parentOrigin = origin;
  if (!element) mount(data.tag, attributes);
  else apply(element, attributes);
}

function mount(tag: string, attributes: Readonly<Record<string, string>>): void {
  element = document.createElement(tag);
  apply(element, attributes);
  for (const name of EVENTS) element.addEventListener(name, onEvent);
  document.body.style.setProperty('margin', '0');
  document.body.prepend(element);
  document.addEventListener('focusin', onFocus);
  new ResizeObserver(() => post({ fd: 1, type: 'height', height: document.documentElement.offsetHeight })).observe(
    document.documentElement,
  );
}

function apply(to: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const { name } of [...to.attributes]) if (!Object.hasOwn(attributes, name)) to.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, value);
  if (attributes['lang']) document.documentElement.lang = attributes['lang'];
}

function onEvent(event: Event): void {
  if (event.type === 'fd-ready') {
    document.getElementById('fallback')?.remove();
    post({ fd: 1, type: 'ready' });
  }
  post({ fd: 1, type: 'event', name: event.type, detail: readEvent(event) });
}

function onFocus(event: FocusEvent): void {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return;
  const { top, height } = target.getBoundingClientRect();
  post({ fd: 1, type: 'focus', top: Math.max(0, top), height });
}

function isHostMessage(data: unknown): data is HostMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { fd, type, tag, attributes } = data as Record<string, unknown>;
  return (
    fd === 1 &&
    type === 'attributes' &&
    typeof tag === 'string' &&
    /^fd-[a-z-]{1,40}$/.test(tag) &&
    typeof attributes === 'object' &&
    attributes !== null &&
    Object.values(attributes).every((value) => typeof value === 'string')
  );
}

/** Nobody speaks to a plain frame. Who may hold it is for the server's `frame-ancestors`; engines that tell are asked too. */
async function showPlain(): Promise<void> {
  const settings = await config;
  const { parents, plain } = settings;
  // Firefox did not tell at first.
  const around: Iterable<string> | undefined = location.ancestorOrigins;
  const isAllowed = [...(around ?? [])].every((origin) => parents.includes(origin));
  if (plain && isAllowed) mount(plain.tag, allowAttributes(settings, plain.attributes));
}

config.catch(report);
if (location.hash === '#plain') showPlain().catch(report);
addEventListener('message', (event) => void onMessage(event).catch(report));
