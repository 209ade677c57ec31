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
  .caption {
    color: var(--muted);
  }
  .error-summary {
    padding: 1rem;
    border: 4px solid var(--error);
  }
  .error-summary ul {
    margin-block-start: 0.5rem;
  }
  .error-summary .link-button {
    color: var(--error);
    font-weight: 600;
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
  .answers h4 {
    margin-block: 1rem 0.25rem;
  }
  .answer {
    display: grid;
    grid-template-columns: 2fr 3fr auto;
    gap: 0.25rem 1rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--line);
  }
  .answer dt {
    font-weight: 600;
  }
  .given {
    white-space: pre-line;
  }
  .tag {
    display: inline-block;
    padding: 0 0.375rem;
    border: 2px solid var(--error);
    color: var(--error);
    font-size: 0.8125em;
  }
  .outcome {
    padding: 1.25rem;
    border: 4px solid var(--accent);
  }
  .outcome.not-sent {
    border-color: var(--error);
  }
  .outcome > * + * {
    margin-block-start: 0.75rem;
  }
  .copy-block {
    width: 100%;
    min-height: 8rem;
    font-size: 0.9375em;
  }
  .problem {
    padding: 1rem;
    border: 4px solid var(--error);
  }
  @media (max-width: 36rem) {
    .answer {
      grid-template-columns: 1fr;
    }
    .button {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .emergency,
    .notice,
    .has-error,
    .button {
      border-style: solid;
    }
    .button {
      forced-color-adjust: auto;
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .actions,
    .change,
    .emergency.beside {
      display: none;
    }
    .answer {
      break-inside: avoid;
    }
  }
`;
