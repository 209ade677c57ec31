import { everywhere } from './events.js';

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
