import type { FdElement } from '../../../src/elements/fd-element.js';
import type { ServiceRequest } from '../../../stories/support/made-up-service.js';
import { drive, until, type ShownForm } from '../../support/browser/form.js';

type FrameWindow = Window &
  typeof globalThis & {
    fetched: string[];
    requests: ServiceRequest[];
    expectAccessible(element: Element): Promise<void>;
  };

/** A page with a form in a frame of this origin: as another tab with this one's session, and it can be reloaded. */
export interface DraftsFrame {
  readonly frame: HTMLIFrameElement;
  readonly window: FrameWindow;
  readonly form: ShownForm;
  /** Loads the page anew, as the person would, with other attributes if some are given. */
  reload(attributes?: Readonly<Record<string, string>>): Promise<DraftsFrame>;
  /** What is said about saving beside the buttons. */
  line(): string;
  /** Fails where what is on screen is not accessible: axe runs where the form is. */
  expectAccessible(): Promise<void>;
  remove(): void;
}

const ready = async (frame: HTMLIFrameElement): Promise<DraftsFrame> => {
  const element = await until(
    () => frame.contentDocument?.querySelector<FdElement>('fd-evidence-form, fd-form'),
    'the element',
  );
  await until(() => element.mounted, 'the form');
  const form = drive(element);
  await until(() => form.widget.finish.value, 'the second half of the form');
  const { drafts } = Object.fromEntries(new URLSearchParams(frame.contentWindow?.location.search)) as Record<
    string,
    string | undefined
  >;
  if (drafts !== undefined && drafts !== 'off') {
    await until(() => form.widget.drafts.value, 'the code that saves');
    await until(() => !/Nothing is saved/.test(lineOf(form)) || drafts === 'device', 'what is true of saving');
  }
  await element.updateComplete;
  return {
    frame,
    window: frame.contentWindow as FrameWindow,
    form,
    reload: (attributes) => load(frame, attributes),
    line: () => lineOf(form),
    expectAccessible: () => (frame.contentWindow as FrameWindow).expectAccessible(element),
    remove: () => frame.remove(),
  };
};

const lineOf = ({ root }: ShownForm): string =>
  (root.querySelector('.saving') ?? root.querySelector('form > .hint:last-child'))?.textContent
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

const load = async (frame: HTMLIFrameElement, attributes?: Readonly<Record<string, string>>): Promise<DraftsFrame> => {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  if (attributes === undefined) frame.contentWindow?.location.reload();
  else frame.src = `/test/elements/support/drafts-page.html?${new URLSearchParams(attributes)}`;
  if (!frame.isConnected) document.body.append(frame);
  await loaded;
  return ready(frame);
};

const ENDPOINT = 'https://front-door.example/accepts';

/** The evidence form, or what `attributes` say. */
export const openFrame = (attributes: Readonly<Record<string, string>>): Promise<DraftsFrame> => {
  const frame = document.createElement('iframe');
  frame.width = frame.height = '600';
  frame.title = 'The page of a test';
  const usual: Record<string, string> = attributes['tag'] ? {} : { pack: 'halton' };
  return load(frame, { endpoint: ENDPOINT, ...usual, ...attributes });
};
