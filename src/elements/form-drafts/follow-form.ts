import { effect, untracked } from '@preact/signals-core';
import type { DraftWriter } from '../../delivery/drafts/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Every answer that is given or changed. The first run is for answers that were there before this code was. */
const followAnswers = (widget: FormWidget, writer: DraftWriter): (() => void) =>
  effect(() => {
    void widget.model.root;
    // A form that was made blank again is no draft.
    untracked(() => void ((writer.id !== null || widget.hasAnswers) && writer.changed()));
  });

/** Another page is saved at once. */
const followPages = (widget: FormWidget, writer: DraftWriter): (() => void) => {
  let isFirst = true;
  return effect(() => {
    void widget.flow.step;
    if (!isFirst) untracked(() => void writer.touch());
    isFirst = false;
  });
};

/** Saves as the person goes, and before they go. Returns what stops that. */
export const followForm = (widget: FormWidget, writer: DraftWriter): (() => void) => {
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void writer.flush();
  };
  const onPageHide = (): void => {
    void writer.flush().finally(() => writer.release());
  };
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void writer.reclaim();
  };
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', onPageHide);
  addEventListener('pageshow', onPageShow);
  const stops = [followAnswers(widget, writer), followPages(widget, writer)];
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    removeEventListener('pagehide', onPageHide);
    removeEventListener('pageshow', onPageShow);
    for (const stop of stops) stop();
  };
};
