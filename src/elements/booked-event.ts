import { everywhere } from './events.js';

/** The council's service has the booking, or the request. */
export class FdBookedEvent extends Event {
  readonly reference: string;
  constructor(reference: string) {
    super('fd-booked', everywhere);
    this.reference = reference;
  }
}
