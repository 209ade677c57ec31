import type { PropertyDeclarations } from 'lit';
import type { Translator } from '../i18n/index.js';
import { loadPack, type ThresholdPack } from '../packs/index.js';
import { threshold as ownStyles } from '../styles/threshold.js';
import { adoptStyles } from './adopt-styles.js';
import { ChecklistWidget } from './checklist/checklist-widget.js';
import { FdElement } from './fd-element.js';
import type { Settings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

/**
 * The threshold checklist of a council: what was seen or heard leads to whom to talk to, with the number and the reason. It
 * suggests; a person decides.
 *
 * @summary Threshold checklist: tick what worries you, see whom to ring and why.
 * @slot - Fallback with 999 and the council's number: shown until the checklist is ready, kept if it cannot load.
 * @fires fd-ready - The checklist is on screen in place of its fallback; again whenever changed settings are.
 * @fires fd-progress - Another step was reached; `step` is its id.
 * @fires fd-outcome - A suggestion is on screen; `ruleId`, `levelIndex` and `routeId` say which. Never an answer.
 * @fires fd-submitted - The council stored the answers; `reference` is its reference.
 * @fires fd-queued - The answers are not sent; `where` says where they wait.
 * @fires fd-failed - The checklist cannot be shown or sent; `cause` is a code.
 * @csspart root - Everything the checklist shows.
 * @csspart emergency - The block of emergency numbers.
 * @csspart banner - Says what this pack is and when its numbers were checked.
 * @csspart title - The heading of a screen.
 * @csspart call - Whom to ring now.
 * @csspart field - One question, or one thing that can be ticked.
 * @csspart input - A text control or list.
 * @csspart button - Any button.
 * @csspart picture - A picture of the result.
 * @csspart notice - A notice.
 * @csspart error-summary - The list of what is wrong on this screen.
 * @csspart answer - One row of check-your-answers.
 * @csspart outcome - What became of the answers.
 * @cssprop --fd-accent - Colour of links and buttons.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind the checklist.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the checklist becomes.
 */
export class FdThresholdChecklist extends FdElement {
  static override properties: PropertyDeclarations = { ...FdElement.properties, practice: {} };

  /**
   * Made-up cases to try the checklist on; nothing is ever sent. Empty, they are ours; otherwise the address of a council's
   * or a district's own (`schemas/practice.schema.json`). Read when the checklist begins.
   */
  declare practice?: string | null;

  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const load = async (name: string) => {
      const { pack, ...rest } = await loadPack(host.assets, name, 'threshold', settings.lang);
      return { pack: pack as unknown as ThresholdPack, ...rest };
    };
    const [source, t] = await Promise.all([load(settings.content), words]);
    adoptStyles(host.root, ownStyles);
    const checklist = { ...source, load: async (council: string) => (await load(council)).pack };
    if (typeof this.practice === 'string') {
      const { createPractice } = (await host.assets.module('practice.js')) as typeof import('./practice/practice.js');
      return createPractice(this.practice.trim(), checklist, settings, t, host);
    }
    return new ChecklistWidget(checklist, settings, t, host);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-threshold-checklist': FdThresholdChecklist;
  }
}
