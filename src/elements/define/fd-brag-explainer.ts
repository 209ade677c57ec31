import type { Assets } from '../../packs/index.js';
import { FdBragExplainer } from '../fd-brag-explainer.js';
import { FdElement } from '../fd-element.js';

export { FdBragExplainer };

/** Defines `<fd-brag-explainer>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-brag-explainer')) customElements.define('fd-brag-explainer', FdBragExplainer);
};
