import { css } from 'lit';

/** The checklist's first page: added with its code. */
export const threshold = css`
  .signs .sign {
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--line);
  }
  .signs .choice label {
    padding-block: 0.625rem;
    font-weight: 600;
  }
  .field [role='status']:not(:empty) + .field,
  .field + [role='status'] + .field {
    margin-block-start: var(--gap);
  }
  .call {
    margin-block: 0.5rem 1rem;
  }
  .call-title {
    font-size: 1.25em;
    font-weight: 700;
  }
  .call-line {
    padding: 0.25rem 1rem 0.75rem;
  }
`;
