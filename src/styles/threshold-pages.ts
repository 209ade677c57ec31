import { css } from 'lit';

/** The checklist's areas and indicators: added with their code. */
export const thresholdPages = css`
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
