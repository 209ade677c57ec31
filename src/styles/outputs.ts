import { css } from 'lit';

/** What is read, copied, printed and saved: tables of lines, what stands apart, and paper to write on. */
export const outputs = css`
  .rows {
    width: 100%;
    border-collapse: collapse;
  }
  .rows caption {
    margin-block: 1rem 0.25rem;
    font-weight: 600;
    text-align: start;
  }
  .rows :is(th, td) {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  .rows .change {
    padding-inline-end: 0;
    white-space: nowrap;
  }
  @media screen {
    .answers {
      container-type: inline-size;
    }
  }
  @container (max-width: 36rem) {
    .rows :is(caption, tbody, tr, td) {
      display: block;
    }
    /* Each answer says then what it answers. */
    .rows thead {
      display: none;
    }
    .rows tr {
      padding-block: 0.5rem;
      border-block-end: 3px solid var(--line);
    }
    .rows td {
      padding-block: 0.25rem;
      border: 0;
    }
    .rows td[data-label]::before {
      content: attr(data-label);
      display: block;
      font-weight: 600;
    }
  }
  .sheet {
    font-size: 0.875em;
  }
  .sheet .answer {
    padding-block: 0.375rem;
  }
  .write-on {
    display: block;
    min-height: 1.625rem;
    border-block-end: 1px solid var(--field);
  }
  .to-write {
    padding: 0;
    list-style: none;
  }
  .to-write > li,
  .blank {
    margin-block-start: 0.75rem;
    break-inside: avoid;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.25rem;
    padding: 0;
    list-style: none;
  }
  .blank-rows :is(th, td) {
    padding-inline: 0.375rem;
    border: 1px solid var(--field);
    font-size: 0.875em;
  }
  .blank-rows td {
    height: 4rem;
  }
  .apart {
    padding: 0.75rem 1rem;
    border: 4px solid var(--error);
  }
  details > .stack {
    padding-block: 0.75rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
  }
  @media print {
    .rows tr {
      break-inside: avoid;
    }
    .apart {
      break-before: page;
    }
    h3,
    h4,
    .rows caption {
      break-after: avoid;
    }
  }
`;
