import { css } from 'lit';

/** What only `fd-form` shows: choices between ways, the list of tasks. */
export const schemaForm = css`
  .whole {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .ways + *,
  * + .ways {
    margin-block-start: var(--gap);
  }
  .way:not(:empty) {
    margin-block-start: var(--gap);
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
  }
  .tasks {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--line);
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--line);
  }
  .state {
    border-color: var(--muted);
    color: inherit;
  }
`;
