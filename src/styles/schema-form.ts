import { css } from 'lit';

/** What only `fd-form` shows: choices between ways, the list of tasks, and very long pages. */
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
    margin-block-end: 0;
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
  /* On a very long page, what is out of sight is laid out when it comes into sight. A field in use is not clipped: its
     focus ring stands beyond its box. */
  @media screen {
    .field:nth-child(n + 50):not(:focus-within) {
      content-visibility: auto;
      contain-intrinsic-size: auto 6rem;
    }
  }
`;
