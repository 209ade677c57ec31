import { css } from 'lit';

/** Cards to read. On paper each stays whole, and a link says where it leads. */
export const noticeStyles = css`
  .card {
    padding: 1rem 1.25rem;
    border: 2px solid var(--line);
    border-inline-start: 6px solid var(--accent);
    break-inside: avoid;
  }
  .card > * + * {
    margin-block-start: 0.625rem;
  }
  .card > .caption + * {
    margin-block-start: 0;
  }
  .card > .hint {
    padding-block-start: 0.625rem;
    border-block-start: 1px solid var(--line);
  }
  .card dt {
    font-weight: 600;
  }
  .card dd {
    margin: 0 0 0.5rem;
  }
  @media print {
    .card a[href^='https:']::after {
      content: ' ' attr(href);
    }
  }
`;
