import { html, type TemplateResult } from 'lit';
import type { DeliveryState } from '../../delivery/index.js';
import { anotherCaseScreen } from './another-case-screen.js';
import { checkScreen } from './check-screen.js';
import {
  blockedScreen,
  clearedScreen,
  pausedScreen,
  preparedScreen,
  receivedScreen,
  returnedScreen,
  sendingScreen,
  unsentScreen,
  waitingScreen,
} from './end-screens.js';
import type { Finish } from './form-finish.js';

/** Which screen the person sees; `delivery` follows the state of the delivery. */
export type Mode = 'form' | 'prepared' | 'delivery' | 'unsent' | 'cleared' | 'returned';

const received = (finish: Finish): TemplateResult => {
  const state = finish.delivery.state.value;
  return state.status === 'received' ? receivedScreen(finish, state.receipt) : html``;
};

const screens: Readonly<Record<string, (finish: Finish) => TemplateResult>> = {
  another: anotherCaseScreen,
  check: checkScreen,
  prepared: preparedScreen,
  sending: ({ widget }) => sendingScreen(widget),
  waiting: waitingScreen,
  paused: pausedScreen,
  blocked: blockedScreen,
  received,
  unsent: unsentScreen,
  cleared: clearedScreen,
  returned: returnedScreen,
};

/** The key of a delivery. Trying again stays on the same screen: nothing jumps away from under a person who reads it. */
export const deliveryScreen = (status: DeliveryState['status'], hasWaited: boolean): string => {
  if (status === 'draft' || status === 'final') return 'sending';
  return status === 'sending' && hasWaited ? 'waiting' : status;
};

/** The screen of a key. */
export const screen = (finish: Finish, key: string): TemplateResult => screens[key]?.(finish) ?? html``;
