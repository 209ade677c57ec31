import { css } from 'lit';

/** What stands around the fields: numbers, notices, answers, outcomes; forced colours and print. */
export const screens = css`
  .emergency {
    padding: 0.75rem 1rem;
    border-inline-start: 6px solid var(--error);
    background: var(--urgent-surface);
    font-size: 0.9375em;
  }
  .emergency .danger {
    font-size: 1.125em;
    font-weight: 700;
  }
  .emergency.beside {
    padding-block: 0.5rem;
    font-size: 0.875em;
  }
  .banner {
    padding: 0.5rem 1rem;
    border: 2px dashed var(--muted);
    font-size: 0.9375em;
  }
  .error-summary {
    padding: 1rem;
    border: 4px solid var(--error);
  }
  .error-summary ul {
    margin-block-start: 0.5rem;
  }
  .notice + * {
    margin-block-start: var(--gap);
  }
  .notice {
    padding: 1rem;
    border: 2px solid var(--line);
    border-inline-start-width: 6px;
  }
  .notice > * + * {
    margin-block-start: 0.5rem;
  }
  .notice.urgent {
    border-color: var(--error);
    background: var(--urgent-surface);
  }
  .notice.warning {
    border-color: var(--field);
  }
  .notice.information {
    border-color: var(--accent);
  }
  .phones {
    padding: 0;
    list-style: none;
    font-size: 1.125em;
  }
  .problem {
    padding: 1rem;
    border: 4px solid var(--error);
  }
  @media (max-width: 36rem) {
    .button {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .emergency,
    .has-error {
      border-style: solid;
    }
    .button {
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
