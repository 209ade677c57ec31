import { ContextEvent } from '@lit/context';
import { caseContext, type AskForDesk } from './case-desk.js';

/** Asks the settings around a widget for their desk. Nothing happens where there are none. */
export const askForDesk: AskForDesk = ({ root, emit }, got) => {
  const ask = (): void => emit(new ContextEvent(caseContext, root.host, (desk) => got(desk)));
  if (root.host.closest('fd-config:not(:defined)')) void customElements.whenDefined('fd-config').then(ask);
  else ask();
};
