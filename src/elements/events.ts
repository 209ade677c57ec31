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

/** The rules suggest something, and it is on screen. */
export class FdOutcomeEvent extends Event {
  /** Id of the rule that matched. */
  readonly ruleId: string;
  /** Our own index of the level, 1 to 4; null where none is suggested. */
  readonly levelIndex: number | null;
  readonly routeId: string;
  constructor(ruleId: string, levelIndex: number | null, routeId: string) {
    super('fd-outcome', everywhere);
    this.ruleId = ruleId;
    this.levelIndex = levelIndex;
    this.routeId = routeId;
  }
}

/** The council's service stored the answers and said so. */
export class FdSubmittedEvent extends Event {
  readonly reference: string;
  constructor(reference: string) {
    super('fd-submitted', everywhere);
    this.reference = reference;
  }
}

/** The answers are not sent: they wait in the page, or on this computer. */
export class FdQueuedEvent extends Event {
  /** Only in the page, or kept on this computer too. */
  readonly where: 'page' | 'computer';
  constructor(where: 'page' | 'computer') {
    super('fd-queued', everywhere);
    this.where = where;
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
