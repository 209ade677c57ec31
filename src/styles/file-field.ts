import { css } from 'lit';

/** File fields: added with their code. */
export const fileFieldStyles = css`
  .drop {
    margin-block-start: 0.5rem;
    padding: 1rem;
    border: 2px dashed var(--field);
    border-radius: var(--radius);
  }
  .drop label {
    display: block;
    margin-block-end: 0.5rem;
    font-weight: 600;
  }
  .drop.is-over {
    border-style: solid;
    border-color: var(--accent);
    background: var(--surface);
    outline: 3px solid var(--accent);
  }
  .has-error .drop {
    border-color: var(--error);
  }
  .file-input {
    width: 100%;
    min-width: 0;
    min-height: 2.75rem;
    /* What was chosen is in the list: the control's own words would say that nothing was. */
    color: transparent;
  }
  .file-input::file-selector-button {
    min-height: 2.5rem;
    margin-inline-end: 0.75rem;
    padding: 0.25rem 1rem;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    color: var(--accent);
    background: transparent;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .drop-hint {
    margin-block-start: 0.25rem;
  }
  .files {
    margin-block-start: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .file {
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  .file-name > [dir] {
    font-weight: 600;
  }
  .file progress {
    display: block;
    width: 100%;
    max-width: 24rem;
    height: 1rem;
    margin-block: 0.25rem;
    accent-color: var(--accent);
  }
  .file .error {
    margin-block-end: 0.25rem;
  }
  .file-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .file-news:not(:empty) {
    margin-block-start: 0.5rem;
  }
  @media (forced-colors: active) {
    .drop,
    .file-input::file-selector-button {
      border-color: ButtonText;
    }
    .drop.is-over {
      outline-color: Highlight;
    }
  }
  @media print {
    .drop,
    .file-actions,
    .file progress {
      display: none;
    }
  }
`;
