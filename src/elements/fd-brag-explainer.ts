import type { Translator } from '../i18n/index.js';
import { loadPack, type BragPack } from '../packs/index.js';
import { bragStyles } from '../styles/brag.js';
import { timelineStyles } from '../styles/timeline.js';
import { adoptStyles } from './adopt-styles.js';
import { BragWidget } from './brag/brag-widget.js';
import { FdElement } from './fd-element.js';
import type { Settings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

/**
 * What the ratings of a council's hub mean, and what they do not promise.
 *
 * @summary BRAG explainer: each rating with its meaning, who gives information and how fast; questions that end in
 * advice; when to expect what; other areas beside it. It sends nothing.
 * @slot - Fallback with 999 and the council's number: shown until the page is ready, kept if it cannot load.
 * @fires fd-ready - The ratings are on screen in place of their fallback; again whenever changed settings are.
 * @fires fd-failed - The ratings cannot be shown; `cause` is a code.
 * @csspart root - Everything the explainer shows.
 * @csspart emergency - The block of emergency numbers.
 * @csspart banner - Says what this pack is and when its numbers were checked.
 * @csspart title - The heading.
 * @csspart rating - The card of one rating.
 * @csspart advice - What the guided questions end in.
 * @csspart timeline - A picture of what happens by when.
 * @csspart moment - One step of a timeline.
 * @csspart field - One question.
 * @csspart input - A box or list.
 * @cssprop --fd-accent - Colour of links and buttons.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind it all.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the explainer becomes.
 */
export class FdBragExplainer extends FdElement {
  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const [{ pack }, t] = await Promise.all([loadPack(host.assets, settings.content, 'brag', settings.lang), words]);
    for (const styles of [timelineStyles, bragStyles]) adoptStyles(host.root, styles);
    return new BragWidget(pack as unknown as BragPack, t, host);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-brag-explainer': FdBragExplainer;
  }
}
