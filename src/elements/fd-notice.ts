import type { PropertyDeclarations } from 'lit';
import type { Translator } from '../i18n/index.js';
import { loadPack, type NoticesPack } from '../packs/index.js';
import { noticeStyles } from '../styles/notice.js';
import { adoptStyles } from './adopt-styles.js';
import { FdElement } from './fd-element.js';
import { NoticeWidget } from './notice/notice-widget.js';
import type { Settings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

/**
 * Dated cards of a council: what changed, a resource list, a service, links. Each with its source and the day by which it is
 * to be looked at again.
 *
 * @summary Cards to read, with source and review date. It asks nothing and sends nothing.
 * @slot - Fallback with 999 and the council's number: shown until the cards are ready, kept if they cannot load.
 * @fires fd-ready - The cards are on screen in place of their fallback; again whenever changed settings are.
 * @fires fd-failed - The cards cannot be shown, or there is no such card; `cause` is a code.
 * @csspart root - Everything the element shows.
 * @csspart emergency - The block of emergency numbers, where a card is about a child.
 * @csspart banner - Says what this pack is.
 * @csspart title - The heading.
 * @csspart card - One card.
 * @cssprop --fd-accent - Colour of links.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind it all.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the element becomes.
 */
export class FdNotice extends FdElement {
  static override properties: PropertyDeclarations = { ...FdElement.properties, notice: {} };

  /** Id of the one card to show (`kcsie-2026`); left out, all are shown. */
  declare notice?: string | null;

  protected override updated(): void {
    super.updated();
    if (this.mounted instanceof NoticeWidget) this.mounted.choose(this.#chosen);
  }

  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const [{ pack }, t] = await Promise.all([loadPack(host.assets, settings.content, 'notices', settings.lang), words]);
    adoptStyles(host.root, noticeStyles);
    return new NoticeWidget(pack as unknown as NoticesPack, this.#chosen, t, host);
  }

  get #chosen(): string | undefined {
    return this.notice?.trim() || undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-notice': FdNotice;
  }
}
