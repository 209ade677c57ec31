import { css } from 'lit';

/** What is saved on this computer: added with its code. */
export const drafts = css`
  .code-words {
    padding: 0.75rem 1rem;
    border: 2px solid var(--field);
    font-size: 1.375em;
    font-weight: 700;
    word-spacing: 0.35em;
    overflow-wrap: break-word;
  }
  .saving > * + * {
    margin-block-start: 0.75rem;
  }
`;
