import { computed, effect, untracked } from '@preact/signals-core';
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

/** Hears at once, and whenever something else is kept of it; returns what stops that. */
export const followKept = ({ state }: Delivery, onChange: () => void): (() => void) => {
  const kept = computed(() => state.value.kept);
  return effect(() => {
    void kept.value;
    untracked(onChange);
  });
};
