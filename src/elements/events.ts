import type { FdOutcomeEvent } from './outcome-event.js';
import type { FdQueuedEvent, FdSubmittedEvent } from './sent-events.js';

/**
 * Events carry a reference, an id or a count and never an answer: any script on the page can listen. All bubble and
 * cross shadow roots.
 */
export const everywhere: EventInit = { bubbles: true, composed: true };

/** The widget is on screen in place of its fallback; again whenever changed settings are. */
export class FdReadyEvent extends Event {
  constructor() {
    super('fd-ready', everywhere);
  }
}

/** The person reached another step. */
export class FdProgressEvent extends Event {
  /** Id of the page, or `check`. */
  readonly step: string;
  constructor(step: string) {
    super('fd-progress', everywhere);
    this.step = step;
  }
}

/** The widget cannot be shown, or its answers cannot be sent. */
export class FdFailedEvent extends Event {
  /** A code, such as `not-found` or `cross-origin`. */
  readonly cause: string;
  constructor(cause: string) {
    super('fd-failed', everywhere);
    this.cause = cause;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fd-ready': FdReadyEvent;
    'fd-progress': FdProgressEvent;
    'fd-outcome': FdOutcomeEvent;
    'fd-submitted': FdSubmittedEvent;
    'fd-queued': FdQueuedEvent;
    'fd-failed': FdFailedEvent;
  }
}
