import type { Translator } from '../i18n/index.js';
import { loadPack } from '../packs/index.js';
import { FdElement } from './fd-element.js';
import { FormWidget } from './form-widget/form-widget.js';
import type { Settings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

type SchemaFields = typeof import('../fields/schema-fields.js');

/**
 * The evidence (referral) form of a council's front door.
 *
 * @summary Evidence form: asks what the council's pack asks, sends it to the endpoint and shows the receipt.
 * @slot - Fallback with 999 and the council's number: shown until the form is ready, kept if it cannot load.
 * @attr preset-setting - Where the person works, filled in for them. The pack names which presets there are.
 * @attr preset-role - Their job.
 * @attr preset-phone - Their telephone number.
 * @fires fd-ready - The form is on screen in place of its fallback; again whenever changed settings are.
 * @fires fd-progress - Another step was reached; `step` is its id.
 * @fires fd-submitted - The council stored the answers; `reference` is its reference.
 * @fires fd-queued - The answers are not sent; `where` says where they wait.
 * @fires fd-failed - The form cannot be shown or sent; `cause` is a code.
 * @csspart root - Everything the form shows.
 * @csspart emergency - The block of emergency numbers.
 * @csspart banner - Says what this pack is and when its numbers were checked.
 * @csspart title - The heading of a screen.
 * @csspart field - One field with its label, hint and error.
 * @csspart input - A text control or list.
 * @csspart button - Any button.
 * @csspart notice - A notice of the pack.
 * @csspart error-summary - The list of what is wrong on this screen.
 * @csspart answer - One row of check-your-answers.
 * @csspart drop - Where files are chosen or dropped.
 * @csspart file - One file with where it stands.
 * @csspart progress - How far a file came.
 * @csspart outcome - What became of the answers.
 * @cssprop --fd-accent - Colour of links and buttons.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind the form.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the form becomes.
 */
export class FdEvidenceForm extends FdElement {
  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const [loaded, t] = await Promise.all([loadPack(host.assets, settings.content, 'evidence', settings.lang), words]);
    // No build of ours looked at what a council's own pack asks with.
    if (!loaded.isBuiltIn) ((await host.assets.module('schema-fields.js')) as SchemaFields).registerSchemaFields();
    return new FormWidget(loaded, settings, t, host);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-evidence-form': FdEvidenceForm;
  }
}
