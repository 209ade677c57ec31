import { effect } from '@preact/signals-core';
import type { Delivery } from '../../../src/delivery/delivery.js';
import type { DeliveryState } from '../../../src/delivery/types.js';

/** Resolves with the first state from now on for which `isIt` holds. */
export function until(delivery: Delivery, isIt: (state: DeliveryState) => boolean): Promise<DeliveryState> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const state = delivery.state.value;
      if (!isIt(state)) return;
      resolve(state);
      queueMicrotask(() => stop());
    });
  });
}

/** Every status that the delivery goes through, from now on. */
export function record(delivery: Delivery): string[] {
  const seen: string[] = [];
  effect(() => {
    const state = delivery.state.value;
    const text = 'cause' in state ? `${state.status} ${state.cause}` : state.status;
    if (seen.at(-1) !== text) seen.push(text);
  });
  return seen;
}
