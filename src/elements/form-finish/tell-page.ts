import type { DeliveryState } from '../../delivery/index.js';
import { FdFailedEvent } from '../events.js';
import { FdQueuedEvent, FdSubmittedEvent } from '../sent-events.js';
import type { WidgetHost } from '../widget.js';

/** Tells the host page what became of the report: a reference, a place or a code, never an answer. */
export const tellPage = (host: WidgetHost, state: DeliveryState): void => {
  if (state.status === 'received') host.emit(new FdSubmittedEvent(state.receipt.receiptId));
  else if (state.status === 'waiting') host.emit(new FdQueuedEvent('page'));
  else if (state.status === 'paused') host.emit(new FdFailedEvent(state.cause));
};
