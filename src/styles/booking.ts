import { css } from 'lit';

/** What only a booking shows: what it is for, and how long the places are kept. */
export const bookingStyles = css`
  .wanted {
    padding: 0.75rem 1rem;
    border-inline-start: 6px solid var(--accent);
    background: var(--surface);
  }
  .hold > * + :not(:empty) {
    margin-block-start: 0.5rem;
  }
`;
