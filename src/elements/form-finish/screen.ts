import { html, type TemplateResult } from 'lit';
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

const received = (finish: Finish): TemplateResult => {
  const state = finish.delivery.state.value;
  return state.status === 'received' ? receivedScreen(finish, state.receipt) : html``;
};

const screens: Readonly<Record<string, (finish: Finish) => TemplateResult>> = {
  another: anotherCaseScreen,
  check: checkScreen,
  prepared: preparedScreen,
  draft: ({ widget }) => sendingScreen(widget),
  final: ({ widget }) => sendingScreen(widget),
  sending: ({ widget }) => sendingScreen(widget),
  waiting: waitingScreen,
  paused: pausedScreen,
  blocked: blockedScreen,
  received,
  unsent: unsentScreen,
  cleared: clearedScreen,
  returned: returnedScreen,
};

/** The screen of a key. */
export const screen = (finish: Finish, key: string): TemplateResult => screens[key]?.(finish) ?? html``;
