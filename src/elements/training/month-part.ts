import { signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { ukClock } from '../../form/uk-clock.js';
import { todayInEngland } from '../../rules/today-in-england.js';
import { dressCalendar, monthCalendar } from './calendar/index.js';
import type { TrainingWidget } from './training-widget.js';
import type { SessionDay } from '../../rules/training/types.js';
import type { ListedSession } from './training-view.js';

/** What the list lends to the month. */
export interface MonthWords {
  /** Sessions as the list shows them. */
  readonly list: (sessions: readonly ListedSession[]) => unknown;
  readonly time: (session: ListedSession, day: SessionDay) => string;
}

/** The list as a month, to be read inside a `watch`. */
export const monthPart = (
  widget: TrainingWidget,
  { list, time }: MonthWords,
): ((sessions: readonly ListedSession[]) => TemplateResult) => {
  const { host } = widget;
  const [day, chosen] = [signal(''), signal('')];
  dressCalendar(host.root);
  return (sessions) =>
    monthCalendar<ListedSession>({
      t: widget.t,
      root: host.root,
      sessions,
      day,
      chosen,
      today: widget.service.value ? ukClock(new Date(widget.service.value.serverTime)).date : todayInEngland(),
      brief: ({ group, course }) => widget.groupName(group) ?? widget.titleOf(course),
      words: (session, at) =>
        [
          time(session, at),
          // Where there is but one course, everybody knows which it is.
          ...(widget.pack.courses.length > 1 ? [widget.titleOf(session.course)] : []),
          widget.groupName(session.group),
        ]
          .filter(Boolean)
          .join(', '),
      list,
    });
};
