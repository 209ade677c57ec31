import { css } from 'lit';

/** Practice: added with its code. */
export const practiceStyles = css`
  .practice {
    container-type: inline-size;
  }
  .cases {
    padding: 0;
    list-style-type: '';
    border-block-start: 1px solid var(--line);
  }
  .case {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--line);
  }
  .case .link-button {
    font-size: 1.125em;
    font-weight: 600;
  }
  .case .state {
    align-self: center;
    border-color: var(--muted);
    color: inherit;
  }
  .story {
    padding: 1rem 1.25rem;
    border-inline-start: 6px solid var(--accent);
    background: var(--surface);
  }
  .story > * + *,
  .reading > * + * {
    margin-block-start: 0.625rem;
  }
  .at-hand {
    margin-block-start: calc(var(--gap) * 1.5);
    padding: 1rem 1.25rem;
    border: 3px dashed var(--accent);
  }
  .at-hand > * + * {
    margin-block-start: 0.75rem;
  }
  .verdict {
    font-size: 1.125em;
    font-weight: 600;
  }
  .readings {
    display: grid;
    gap: 1rem;
  }
  .reading {
    padding: 1rem 1.25rem;
    border: 2px solid var(--field);
  }
  .reading-level {
    font-size: 1.25em;
    font-weight: 700;
  }
  @container (min-width: 34rem) {
    .readings {
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
    }
  }
`;
