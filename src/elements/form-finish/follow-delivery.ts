import { effect, untracked } from '@preact/signals-core';
import type { Delivery, DeliveryState } from '../../delivery/index.js';

/** Hears whenever the delivery stands elsewhere; returns what stops that. */
export const followDelivery = (delivery: Delivery, onChange: (state: DeliveryState) => void): (() => void) => {
  let status = 'draft';
  return effect(() => {
    const state = delivery.state.value;
    if (state.status === status) return;
    status = state.status;
    untracked(() => onChange(state));
  });
};
