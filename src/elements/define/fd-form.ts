import type { Assets } from '../../packs/index.js';
import { FdElement } from '../fd-element.js';
import { FdForm } from '../fd-form.js';

export { FdForm };

/** Defines `<fd-form>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-form')) customElements.define('fd-form', FdForm);
};
