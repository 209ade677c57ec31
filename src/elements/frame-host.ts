import { everywhere } from './events.js';

/** What the page tells the frame: which element, with which attributes. The frame's own settings have the last word. */
export interface HostMessage {
  readonly fd: 1;
  readonly type: 'attributes';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A reference, a rule id or a count: what an event may carry out of the frame. Never an answer. */
export type FrameDetail = Readonly<Record<string, string | number>>;

/** What the frame tells the page. */
export type FrameMessage =
  | { readonly fd: 1; readonly type: 'ready' }
  | { readonly fd: 1; readonly type: 'height'; readonly height: number }
  | { readonly fd: 1; readonly type: 'focus'; readonly top: number; readonly height: number }
  | { readonly fd: 1; readonly type: 'event'; readonly name: string; readonly detail: FrameDetail };

/** How to make a {@link FrameHost}. */
export interface FrameHostOptions {
  /** The element of the page that the frame stands in. */
  readonly of: HTMLElement;
  /** Address of `frame.html`. */
  readonly src: URL;
  /** The frame's accessible name. */
  readonly title: string;
  /** The widget has rendered; until then the frame takes no room and the page's own text stands. */
  readonly onReady: () => void;
}

type Written = Readonly<Record<string, string | undefined>>;

/** What the element in the frame gets: the element's own attributes, over the settings around it. */
const attributesOf = (element: HTMLElement, around: Written): Readonly<Record<string, string>> => {
  const own = element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']);
  const { isolation: _, ...attributes } = { ...around, ...(Object.fromEntries(own) as Record<string, string>) };
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, name === 'share' ? ofThisPage(value) : value]];
    }),
  );
};

const GROUP = '{group}';
/** Stands for the braces, which an address would not keep. */
const KEPT = 'fd-group-fd';

/** The frame has another address: what is written from the page's own means nothing there. */
const ofThisPage = (address: string): string => {
  try {
    return new URL(address.replaceAll(GROUP, KEPT), document.baseURI).href.replaceAll(KEPT, GROUP);
  } catch {
    return address;
  }
};

/** Room enough for the longest form; more than this is not a form. */
const TALLEST = 100_000;

/**
 * Shows a widget in a frame of the script's own origin, where scripts of the page cannot read what is typed.
 * Which messages are believed: those of exactly this frame, from exactly its origin, of exactly the known shapes.
 */
export class FrameHost {
  /** Put this where the widget belongs. Every time it is put somewhere the frame loads anew. */
  readonly element = document.createElement('iframe');
  readonly #options: FrameHostOptions;
  #attributes: Readonly<Record<string, string>>;
  #isLoaded = false;

  /** `written` are the settings of the element and of an `fd-config` around it. */
  constructor(options: FrameHostOptions, written: Written) {
    this.#options = options;
    this.#attributes = attributesOf(options.of, written);
    const { element } = this;
    element.title = options.title;
    element.referrerPolicy = 'no-referrer';
    element.allow = 'clipboard-write';
    // Why each of these is given, and no other: docs/decisions/0005-frame.md
    element.sandbox.add(
      'allow-scripts',
      'allow-same-origin',
      'allow-forms',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    );
    const shape = { border: '0', display: 'block', 'inline-size': '100%', 'block-size': '0', visibility: 'hidden' };
    for (const [name, value] of Object.entries(shape)) element.style.setProperty(name, value);
    element.onload = this.#onLoad;
    element.src = options.src.href;
    window.addEventListener('message', this.#onMessage);
  }

  /** Tells the frame that attributes changed. */
  update(written: Written): void {
    this.#attributes = attributesOf(this.#options.of, written);
    if (this.#isLoaded) this.#send();
  }

  /** Takes the frame away and stops listening. */
  disconnect(): void {
    window.removeEventListener('message', this.#onMessage);
    this.element.remove();
  }

  readonly #onLoad = (): void => {
    this.#isLoaded = true;
    this.#send();
  };

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    const isOurs = event.isTrusted && event.source !== null && event.source === this.element.contentWindow;
    if (!isOurs || event.origin !== this.#options.src.origin) return;
    const message = readMessage(event.data);
    if (message) this.#take(message);
  };

  #take(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        this.element.style.removeProperty('visibility');
        this.#options.onReady();
        break;
      case 'height':
        this.element.style.setProperty('block-size', `${message.height}px`);
        break;
      case 'focus':
        this.#reveal(message.top, message.height);
        break;
      case 'event':
        // What the frame tells, the page hears as if it were here: nothing but a reference, a rule id or a count.
        this.#options.of.dispatchEvent(Object.assign(new Event(message.name, everywhere), message.detail));
    }
  }

  /** Scrolls the page so that what has focus in the frame is on the screen; a frame cannot do that in every engine. */
  #reveal(top: number, height: number): void {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== this.element) return;
    const start = this.element.getBoundingClientRect().top + top;
    const isVisible = start >= 0 && start + Math.min(height, innerHeight) <= innerHeight;
    if (!isVisible) scrollBy({ top: start - innerHeight / 4 });
  }

  #send(): void {
    const { src, of } = this.#options;
    const message: HostMessage = { fd: 1, type: 'attributes', tag: of.localName, attributes: this.#attributes };
    this.element.contentWindow?.postMessage(message, src.origin);
  }
}

/** The message, or undefined where it has any other shape. */
function readMessage(data: unknown): FrameMessage | undefined {
  if (!isRecord(data) || data['fd'] !== 1) return undefined;
  const { type, height, top, name, detail } = data;
  if (type === 'ready') return { fd: 1, type };
  if (type === 'height' && isLength(height)) return { fd: 1, type, height };
  if (type === 'focus' && isLength(top) && isLength(height)) return { fd: 1, type, top, height };
  if (type === 'event' && typeof name === 'string' && /^fd-[a-z]{1,30}$/.test(name) && isDetail(detail))
    return { fd: 1, type, name, detail };
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= TALLEST;
}

/** At most eight short names, each a number or a short reference without spaces. */
function isDetail(value: unknown): value is FrameDetail {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= 8 &&
    entries.every(([name, item]) => /^[a-zA-Z]{1,30}$/.test(name) && (Number.isFinite(item) || isReference(item)))
  );
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && /^[\w.:-]{0,100}$/.test(value);
}
