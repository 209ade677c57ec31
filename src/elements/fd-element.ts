import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createTranslator, type Catalogue, type Translator } from '../i18n/index.js';
import { PackError, type Assets } from '../packs/index.js';
import { widgetStyles } from '../styles/index.js';
import { FdFailedEvent, FdReadyEvent } from './events.js';
import type { FrameHost } from './frame-host.js';
import { parseSettings } from './parse-settings.js';
import { settingsContext, type Settings, type SettingsProblem, type WrittenSettings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

const ENGLISH = /^en(-GB)?$/i;
const PRESET = /^preset-([a-z-]+)$/;

/**
 * The thin shell of every `fd-*` widget: it reads attributes, mounts one widget root in its own shadow root or in a
 * frame, and shows its light-DOM children until that worked.
 */
export abstract class FdElement extends LitElement {
  static override styles = widgetStyles;

  /** Where chunks, packs and catalogues come from; `define` sets it before any element is made. */
  static assets: Assets;

  static override properties: PropertyDeclarations = {
    pack: {},
    endpoint: {},
    isolation: {},
    drafts: {},
    language: { attribute: 'lang' },
    t: { state: true },
    widget: { state: true },
    problem: { state: true },
    isFramed: { state: true },
  };

  /** A built-in pack id, or the address of a council's own pack. */
  declare pack?: string;
  /** Where answers are sent; left out, the widget prepares only. */
  declare endpoint?: string;
  /** `inline`, or `frame` to keep answers from scripts of the page. */
  declare isolation?: string;
  /** What is saved on this computer: nothing (`off`), until the tab is closed (`session`), or by a press (`device`). */
  declare drafts?: string;
  /** Language of the widget (BCP 47). */
  declare language?: string;

  declare private t?: Translator;
  declare private widget?: Widget;
  declare private problem?: string;
  /** The frame shows the widget. */
  declare private isFramed?: boolean;

  #around = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  #frame: FrameHost | undefined;
  /** The settings that were last asked for; what comes for earlier ones is too late. */
  #wanted = '';
  #mountedContent = '';

  /**
   * Makes the widget root. Called once for a pack; later attribute changes reach it through `update`. What it fetches
   * need not wait for the words.
   */
  protected abstract mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget>;

  /** What is to be shown, or why that is not known. */
  protected content({ pack }: WrittenSettings): string | SettingsProblem {
    return pack?.trim() || { attribute: 'pack', why: 'required' };
  }

  /** The widget root, once it is there: for tests and stories, which put it into a state. */
  get mounted(): Widget | undefined {
    return this.widget;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A page that only moves the element puts it back at once: what was typed must survive that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    // Settings that are defined later than what stands inside them are asked for again then.
    if (this.closest('fd-config:not(:defined)'))
      void customElements.whenDefined('fd-config').then(() => this.#around.hostConnected());
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    const written = this.#written();
    const content = this.content(written);
    const settings = typeof content === 'string' ? parseSettings(written, document.baseURI, content) : content;
    if ('why' in settings) return void this.#refuse(settings);
    const wanted = JSON.stringify({ ...settings, endpoint: settings.endpoint?.href });
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const isStale = (): boolean => wanted !== this.#wanted;
    this.#start(settings, isStale).catch((error: unknown) => {
      if (!isStale()) return this.#fail(error, settings);
    });
  }

  protected override render(): TemplateResult {
    const isReady = this.problem === undefined && (this.widget ?? this.isFramed);
    return html`
      <div class="root" part="root" lang=${this.t?.lang ?? nothing} dir=${this.t?.dir ?? nothing}>
        ${this.problem === undefined ? nothing : html`<p class="problem" part="problem" role="alert">${this.problem}</p>`}
        ${this.widget?.render()}
      </div>
      <slot ?hidden=${isReady}></slot>
    `;
  }

  #written(): WrittenSettings {
    const { pack, endpoint, isolation, drafts, language: lang } = this;
    const own = Object.entries({ pack, endpoint, isolation, drafts, lang }).filter(
      ([, value]) => typeof value === 'string',
    );
    return { ...this.#around.value, ...Object.fromEntries(own) };
  }

  async #start(settings: Settings, isStale: () => boolean): Promise<void> {
    // Where the widget began, it stays: a frame that became inline would lose its answers.
    if (this.#frame || (settings.isolation === 'frame' && !this.widget)) return this.#showFrame(settings, isStale);
    const words = this.#translator(settings.lang);
    // A pack that changes under answers would lose them: the one they were given to stays.
    const content = `${settings.content} ${settings.drafts}`;
    const stays = this.widget && (content === this.#mountedContent || this.widget.hasAnswers);
    const widget = stays ? undefined : await this.mount(settings, words, this.#host());
    const t = await words;
    if (isStale()) return widget?.dispose();
    this.problem = undefined;
    this.t = t;
    if (widget) {
      this.widget?.dispose();
      this.widget = widget;
      this.#mountedContent = content;
    } else this.widget?.update(settings, t);
    await this.updateComplete;
    this.dispatchEvent(new FdReadyEvent());
    widget?.shown?.();
  }

  #unmount(): void {
    this.widget?.dispose();
    this.#frame?.disconnect();
    this.widget = this.#frame = this.isFramed = undefined;
    this.#wanted = '';
  }

  /** The words of a language; English fills what it lacks, and stands in where there is no such language. */
  async #translator(lang: string): Promise<Translator> {
    const { assets } = this.constructor as typeof FdElement;
    const read = async (name: string): Promise<Catalogue> =>
      (await assets.json(`i18n/${this.localName}/${name}.json`)).value as Catalogue;
    const english = await read('en');
    const own = ENGLISH.test(lang) ? undefined : await read(lang).catch(() => undefined);
    return createTranslator(own ? lang : 'en-GB', own ?? english, english);
  }

  #host(): WidgetHost {
    const { assets } = this.constructor as typeof FdElement;
    const presets = this.getAttributeNames().flatMap((name): [string, string][] => {
      const preset = PRESET.exec(name)?.[1];
      return preset ? [[preset, this.getAttribute(name) ?? '']] : [];
    });
    const calls = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
    return {
      root: this.renderRoot as ShadowRoot,
      assets,
      presets: new Map(presets),
      fallbackNumbers: calls.map(({ href }) => href.replace(/\D/g, '')),
      emit: (event) => this.dispatchEvent(event),
    };
  }

  /** The page's own text stands until the frame is ready; what the frame tells, the page hears as if it were here. */
  async #showFrame({ lang }: Settings, isStale: () => boolean): Promise<void> {
    if (this.#frame) return this.#frame.update({ ...this.#written() });
    const { assets } = this.constructor as typeof FdElement;
    const t = await this.#translator(lang);
    const { FrameHost } = (await assets.module('frame-host.js')) as typeof import('./frame-host.js');
    if (isStale()) return;
    const onReady = (): void => void (this.isFramed = true);
    const src = new URL('frame.html', assets.base);
    this.#frame = new FrameHost({ of: this, src, title: t('frame.title'), onReady }, { ...this.#written() });
    this.renderRoot.append(this.#frame.element);
  }

  /** An attribute that does not work is named; what was running goes on. */
  async #refuse({ attribute, why, values = [] }: SettingsProblem): Promise<void> {
    this.#wanted = '';
    const t = await this.#translator('en').catch(() => undefined);
    // Mended meanwhile.
    if (this.#wanted) return;
    const reason = t?.(`problem.attribute.${why}`, { values: values.join(', ') }) ?? why;
    this.#tell(t?.('problem.attribute', { attribute, why: reason }), `attribute-${attribute}`);
  }

  async #fail(error: unknown, { content: pack }: Settings): Promise<void> {
    console.error('Front Door Elements:', error instanceof Error ? error.message : error);
    const t = await this.#translator('en').catch(() => undefined);
    const { code, params } = error instanceof PackError ? error : { code: 'fault', params: {} };
    this.#tell(t?.find(`problem.pack.${code}`, { pack, ...params }) ?? t?.('problem.title'), code);
  }

  /** The fallback stays; without a catalogue there are no words to add to it. */
  #tell(words: string | undefined, cause: string): void {
    if (words !== undefined && this.problem === words) return;
    this.problem = words;
    this.dispatchEvent(new FdFailedEvent(cause));
  }
}
