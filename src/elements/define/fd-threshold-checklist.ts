import type { Assets } from '../../packs/index.js';
import { FdElement } from '../fd-element.js';
import { FdThresholdChecklist } from '../fd-threshold-checklist.js';

export { FdThresholdChecklist };

/** Defines `<fd-threshold-checklist>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-threshold-checklist'))
    customElements.define('fd-threshold-checklist', FdThresholdChecklist);
};
