import type { Assets } from '../../packs/index.js';
import { FdElement } from '../fd-element.js';
import { FdEvidenceForm } from '../fd-evidence-form.js';

export { FdEvidenceForm };

/** Defines `<fd-evidence-form>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-evidence-form')) customElements.define('fd-evidence-form', FdEvidenceForm);
};
