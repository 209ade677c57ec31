import { css } from 'lit';

/** The list of a booking widget: sessions, places, what finds one's own. */
export const trainingStyles = css`
  .training {
    container-type: inline-size;
  }
  .part {
    padding-block-start: 1.25rem;
    border-block-start: 3px solid var(--line);
  }
  .part > * + * {
    margin-block-start: 0.75rem;
  }
  .own {
    padding: 1rem 1.25rem;
    border: 3px solid var(--accent);
  }
  .part + .part {
    margin-block-start: var(--gap);
  }
  .sessions,
  .hits {
    padding: 0;
    list-style: none;
  }
  .hits li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  .session {
    display: grid;
    gap: 0.5rem 1.5rem;
    padding-block: 0.875rem;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  .session > * > * + *,
  .session-side > * + * {
    margin-block-start: 0.25rem;
  }
  .session-side > * + :is(.button, .instead) {
    margin-block-start: 0.5rem;
  }
  .session-when,
  .session-course {
    font-weight: 600;
  }
  .session-course {
    color: var(--muted);
  }
  .session .hint,
  .places {
    font-size: 0.875em;
  }
  .places-bar {
    display: block;
    width: 100%;
    height: 0.625rem;
    border: 1px solid currentColor;
    background: var(--fd-background, #fff);
  }
  .places-bar .taken {
    fill: var(--accent);
  }
  .few p,
  .full p,
  .waitlist p {
    font-weight: 600;
  }
  .instead {
    font-size: 0.9375em;
  }
  .instead ul {
    padding: 0;
    list-style: none;
  }
  .instead li {
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--line);
  }
  .filters > * + * {
    margin-block-start: 0.75rem;
  }
  @container (min-width: 34rem) {
    .session {
      grid-template-columns: 1fr 14rem;
    }
    .filters {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.75rem 1.25rem;
      align-items: end;
    }
    .filters > * + * {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .places-bar .taken {
      fill: CanvasText;
    }
  }
  @media print {
    .filters,
    .session-side .button {
      display: none;
    }
  }
`;
