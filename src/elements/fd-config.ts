import { ContextProvider } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { CaseDesk, caseContext } from './case-desk.js';
import { settingsContext } from './settings.js';

/**
 * Settings for every widget inside it. A widget's own attribute goes before these. A case goes from one widget to another
 * through it, in memory.
 *
 * @summary Page-level settings for the widgets inside it.
 * @slot - The widgets, anywhere inside.
 */
export class FdConfig extends LitElement {
  static override properties = { pack: {}, endpoint: {}, isolation: {}, drafts: {}, language: { attribute: 'lang' } };

  /** A built-in pack id, or the address of a council's own pack. */
  declare pack?: string;
  /** Where answers are sent; left out, widgets prepare only. */
  declare endpoint?: string;
  /** `inline` or `frame`. */
  declare isolation?: string;
  /** `off`, `session` or `device`. */
  declare drafts?: string;
  /** Language of the widgets (BCP 47). */
  declare language?: string;

  #provider = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  constructor() {
    super();
    new ContextProvider(this, { context: caseContext, initialValue: new CaseDesk() });
  }

  protected override willUpdate(): void {
    const { pack, endpoint, isolation, drafts, language: lang } = this;
    this.#provider.setValue({
      ...(pack !== undefined && { pack }),
      ...(endpoint !== undefined && { endpoint }),
      ...(isolation !== undefined && { isolation }),
      ...(drafts !== undefined && { drafts }),
      ...(lang !== undefined && { lang }),
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-config': FdConfig;
  }
}
