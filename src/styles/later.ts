import { css } from 'lit';

/** Further field types, check-your-answers and the end screens: added with their code. */
export const later = css`
  textarea.input {
    display: block;
    resize: vertical;
  }
  .input[size] {
    width: auto;
    max-width: 100%;
  }
  .count {
    margin-block-start: 0.25rem;
    font-size: 0.875em;
  }
  .not-known {
    margin-block-start: 0.25rem;
  }
  .date-boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
  }
  .date-box label {
    display: block;
  }
  .repeat + .repeat,
  .field + .repeat,
  .repeat + .field {
    margin-block-start: calc(var(--gap) * 1.5);
  }
  .repeat > .hint {
    margin-block-end: 0.75rem;
  }
  .list-title {
    margin-block-end: 0.5rem;
  }
  .item {
    margin-block-end: var(--gap);
    padding-block-start: 0.75rem;
    border-block-start: 3px solid var(--line);
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    align-items: baseline;
    margin-block-end: 1rem;
  }
  .removed:not(:empty) {
    margin-block-end: 0.75rem;
  }
  .item.row,
  .entry {
    padding-block: 0.75rem 0.25rem;
    border-block-start-width: 1px;
  }
  .item.row + .removed {
    margin-block-start: 0.75rem;
  }
  .entry {
    border-block-start: 1px solid var(--line);
  }
  .item.row > .link-button,
  .entry > .link-button,
  .row > .item-buttons {
    margin-block-start: 0.5rem;
  }
  .item-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .map-name {
    margin-block-start: 0.75rem;
  }
  .map-add {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  .group + .field,
  .field + .group,
  .group + .group,
  .group + .repeat,
  .repeat + .group,
  .entry + .map-name {
    margin-block-start: var(--gap);
  }
  .group .group,
  .item .repeat {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--line);
  }
  .fixed {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .answers h4 {
    margin-block: 1rem 0.25rem;
  }
  .answer {
    display: grid;
    grid-template-columns: 2fr 3fr auto;
    gap: 0.25rem 1rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--line);
  }
  .answer dt {
    font-weight: 600;
  }
  .given {
    white-space: pre-line;
  }
  .columns > .item {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 1rem 1.5rem;
  }
  .columns > .item > .item-head {
    grid-column: 1 / -1;
  }
  .columns > .item > .field + .field {
    margin-block-start: 0;
  }
  .tag {
    display: inline-block;
    padding: 0 0.375rem;
    border: 2px solid var(--error);
    color: var(--error);
    font-size: 0.8125em;
  }
  .outcome {
    padding: 1.25rem;
    border: 4px solid var(--accent);
  }
  .outcome.not-sent {
    border-color: var(--error);
  }
  .notice > * + h3 {
    margin-block-start: var(--gap);
  }
  .outcome > * + * {
    margin-block-start: 0.75rem;
  }
  .copy-block {
    width: 100%;
    min-height: 8rem;
    font-size: 0.9375em;
  }
  .reference {
    font-size: 1.25em;
  }
  .copy > * + * {
    margin-block-start: 0.5rem;
  }
  @media (max-width: 36rem) {
    .answer {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .answer {
      break-inside: avoid;
    }
  }
  .group > legend {
    margin-block-end: 0.75rem;
    font-size: 1.25em;
    font-weight: 600;
  }
  @media print {
    .actions,
    .change,
    .emergency.beside {
      display: none;
    }
  }
`;
