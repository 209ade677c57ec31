import { css } from 'lit';

/** Check-your-answers and the end screens: added with their code. */
export const answers = css`
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
  .reference {
    font-size: 1.25em;
  }
  .copy > * + * {
    margin-block-start: 0.5rem;
  }
  @media (max-width: 36rem) {
    .answer {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .answer {
      break-inside: avoid;
    }
  }
`;
