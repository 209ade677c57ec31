import type { EndpointClient } from './endpoint-client.js';
import type { Keeper, Lease } from './types.js';

export interface DeliveryPorts {
  readonly client: (endpoint: URL) => Pick<EndpointClient, 'submit'>;
  /** Milliseconds to wait after so many failures in a row. */
  readonly backoff: (failures: number) => number;
  readonly now: () => number;
  /** Where `online`, `pageshow` and `visibilitychange` are heard. */
  readonly page: EventTarget;
  readonly lease: Lease;
}

export interface DeliveryOptions extends Partial<DeliveryPorts> {
  /** The address the page names now; bytes made for another one wait for the person. */
  readonly endpoint: () => URL | null;
  /** Left out or null, nothing can be kept. */
  readonly keeper?: Keeper | null;
}
