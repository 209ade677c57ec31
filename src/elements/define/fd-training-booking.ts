import type { Assets } from '../../packs/index.js';
import { FdElement } from '../fd-element.js';
import { FdTrainingBooking } from '../fd-training-booking.js';

export { FdTrainingBooking };

/** Defines `<fd-training-booking>`, loading what it needs through `assets`. Defining it again does nothing. */
export const define = (assets: Assets): void => {
  FdElement.assets = assets;
  if (!customElements.get('fd-training-booking')) customElements.define('fd-training-booking', FdTrainingBooking);
};
