import { css } from 'lit';

/** The month of training sessions: added with its code. What is on is said by words and borders, never by colour alone. */
export const trainingCalendarStyles = css`
  .calendar {
    container-type: inline-size;
  }
  .calendar-head {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    gap: 0.25rem 1rem;
    align-items: baseline;
    margin-block-end: 0.75rem;
  }
  .calendar-head h4 {
    font-size: 1.25em;
    text-align: center;
  }
  .turn-back,
  .turn-on {
    display: inline-flex;
    align-items: center;
    min-height: 2.75rem;
    text-align: start;
  }
  .turn-on {
    justify-self: end;
    text-align: end;
  }
  .turn-back::before,
  .turn-on::after {
    /* Drawn, so that it turns with the writing and is not read out. */
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 2px 0 0 2px;
  }
  .turn-back::before {
    margin-inline-end: 0.5em;
    transform: rotate(-45deg);
  }
  .turn-on::after {
    /* A square on its corner is wider than it is laid out. */
    margin-inline: 0.5em 0.2em;
    transform: rotate(135deg);
  }
  [dir='rtl'] .turn-back::before {
    transform: rotate(135deg);
  }
  [dir='rtl'] .turn-on::after {
    transform: rotate(-45deg);
  }
  .month {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    padding: 0.25rem 0.375rem;
    color: var(--muted);
    font-size: 0.875rem;
    text-align: start;
  }
  .month td {
    position: relative;
    height: 4.75rem;
    padding: 0.375rem;
    border: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.35;
    vertical-align: top;
  }
  .month td.no-day {
    border-style: none;
  }
  .month td.has-sessions {
    box-shadow: inset 0 4px var(--accent);
    color: inherit;
    background: var(--surface);
    cursor: pointer;
  }
  .month td.has-sessions:hover {
    background: var(--fd-background, #fff);
  }
  .month td[aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    background: var(--fd-background, #fff);
  }
  .month td:focus {
    outline: 3px solid var(--focus-text);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px var(--focus);
  }
  .day-number {
    display: block;
    padding-block-start: 0.125rem;
  }
  .has-sessions .day-number {
    font-weight: 700;
  }
  td[aria-current] .day-number {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .day-session {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .day-more {
    display: block;
  }
  .month-days {
    display: none;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  .month-days li {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }
  .month-days .hint {
    display: block;
  }
  .month-days .link-button {
    min-height: 2.75rem;
    font-weight: 600;
  }
  .calendar-keys {
    margin-block-start: 0.5rem;
  }
  .calendar-day {
    margin-block-start: 1.5rem;
  }
  .calendar-day h4 {
    margin-block-end: 0.75rem;
  }
  @container (width < 34rem) {
    .calendar-head {
      grid-template-columns: 1fr 1fr;
    }
    .calendar-head h4 {
      grid-row: 1;
      grid-column: 1 / -1;
      text-align: start;
    }
    .month,
    .calendar-keys {
      display: none;
    }
    .month-days {
      display: block;
    }
  }
  @media (hover: none) {
    .calendar-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .month td.has-sessions {
      border: 3px solid CanvasText;
    }
    .month td[aria-selected='true'] {
      outline-color: Highlight;
    }
    .month td:focus {
      outline: 4px solid CanvasText;
      outline-offset: -8px;
    }
  }
  @media print {
    .month,
    .turn-back,
    .turn-on,
    .calendar-keys {
      display: none;
    }
    .month-days {
      display: block;
    }
    .month-days .link-button {
      color: inherit;
      text-decoration: none;
    }
  }
`;
