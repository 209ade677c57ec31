import { css } from 'lit';

/** The threshold checklist: added with its code. */
export const threshold = css`
  .signs .sign {
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--line);
  }
  .signs .choice,
  .areas .choice {
    grid-template-columns: 2.75rem 1fr;
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
  .columns {
    columns: 15rem;
    column-gap: 1.5rem;
  }
  .columns > * {
    break-inside: avoid;
  }
  .areas > .hint {
    margin-block-end: 0.5rem;
  }
  .area {
    margin-block-start: calc(var(--gap) * 1.25);
  }
  .tick {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--line);
  }
  .tick > legend {
    float: left;
    width: 100%;
    font-weight: 600;
  }
  .tick > legend + * {
    clear: both;
  }
  .how {
    margin-block: 0.25rem 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
  }
`;
