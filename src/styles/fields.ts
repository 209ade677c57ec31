import { css } from 'lit';

/** Fields, groups and lists. */
export const fields = css`
  .field + .field,
  .field + .notice {
    margin-block-start: var(--gap);
  }
  .label {
    display: block;
    margin-block-end: 0.25rem;
    font-weight: 600;
  }
  .need {
    font-weight: 400;
    font-size: 0.875em;
  }
  .field > .hint,
  fieldset > .hint {
    margin-block-end: 0.5rem;
  }
  .error,
  .error-summary .link-button {
    color: var(--error);
    font-weight: 600;
  }
  .error {
    margin-block-end: 0.5rem;
  }
  .has-error {
    padding-inline-start: 0.875rem;
    border-inline-start: 5px solid var(--error);
  }
  .input {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.5rem;
    border: 2px solid var(--field);
    border-radius: var(--radius);
    background: var(--fd-background, #fff);
  }
  .has-error .input {
    border-color: var(--error);
  }
  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2rem;
  }
  .choice {
    display: grid;
    grid-template-columns: 2.75rem 1fr;
    align-items: center;
    min-height: 2.75rem;
  }
  .choice input {
    width: 1.5rem;
    height: 1.5rem;
    margin: 0 0.25rem;
    accent-color: var(--accent);
  }
  .choice label {
    padding-block: 0.375rem;
    cursor: pointer;
  }
  details {
    margin-block-start: var(--gap);
  }
  summary {
    min-height: 2.75rem;
    padding-block: 0.5rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .later {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
  }
`;
