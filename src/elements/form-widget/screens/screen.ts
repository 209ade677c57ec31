import { html, type TemplateResult } from 'lit';
import type { FormWidget } from '../form-widget.js';
import { checkScreen } from './check-screen.js';
import {
  blockedScreen,
  clearedScreen,
  pausedScreen,
  preparedScreen,
  receivedScreen,
  returnedScreen,
  sendingScreen,
  waitingScreen,
  withdrawnScreen,
} from './end-screens.js';
import { pageScreen } from './page-screen.js';

/** Names the screen that the person sees: a page's id, `check`, or an end. It changes when the screen does. */
export const screenKey = (widget: FormWidget): string => {
  if (widget.pack.status === 'withdrawn') return 'withdrawn';
  const mode = widget.mode.value;
  if (mode === 'delivery') {
    const { status } = widget.delivery.state.value;
    // Trying again stays on the same screen, so that nothing jumps away from under a person who reads it.
    return status === 'sending' && widget.hasWaited ? 'waiting' : status;
  }
  if (mode !== 'form') return mode;
  const { step } = widget.flow;
  return step.kind === 'check' ? 'check' : (widget.pages.specs[step.index]?.id ?? '');
};

/** The screen of a key. */
export const screen = (widget: FormWidget, key: string): TemplateResult => {
  const { step } = widget.flow;
  const state = widget.delivery.state.peek();
  switch (key) {
    case 'withdrawn':
      return withdrawnScreen(widget);
    case 'prepared':
      return preparedScreen(widget);
    case 'cleared':
      return clearedScreen(widget);
    case 'returned':
      return returnedScreen(widget);
    case 'check':
      return checkScreen(widget);
    case 'draft':
    case 'final':
    case 'sending':
      return sendingScreen(widget);
    case 'waiting':
      return waitingScreen(widget);
    case 'paused':
      return pausedScreen(widget);
    case 'blocked':
      return blockedScreen(widget);
    case 'received':
      return state.status === 'received' ? receivedScreen(widget, state.receipt, widget.sent) : html``;
    default:
      return step.kind === 'page' ? pageScreen(widget, step.index) : checkScreen(widget);
  }
};
