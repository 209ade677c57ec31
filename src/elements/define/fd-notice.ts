import type { Assets } from '../../packs/index.js';
import { FdNotice } from '../fd-notice.js';
import { FdElement } from '../fd-element.js';

export { FdNotice };

/** Defines `<fd-notice>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-notice')) customElements.define('fd-notice', FdNotice);
};
