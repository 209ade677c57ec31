import { css } from 'lit';

/** Text, links, buttons and focus: what every widget has. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
  }
  h2 {
    font-size: 1.75em;
  }
  h3 {
    font-size: 1.25em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  a,
  .link-button {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
  }
  .link-button {
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  li > .link-button {
    vertical-align: top;
  }
  .button {
    min-height: 2.75rem;
    padding: 0.5rem 1.25rem;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    color: var(--fd-background, #fff);
    background: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .button.secondary {
    color: var(--accent);
    background: transparent;
  }
  .button:hover,
  .link-button:hover,
  a:hover {
    text-decoration-thickness: 3px;
    filter: brightness(0.9);
  }
  :focus-visible,
  .error-summary:focus {
    outline: 3px solid var(--focus-text);
    box-shadow: 0 0 0 6px var(--focus);
  }
  h2:focus,
  h3:focus {
    outline: none;
    box-shadow: none;
  }
  a:focus-visible,
  .link-button:focus-visible {
    color: var(--focus-text);
    background: var(--focus);
    outline: 2px solid transparent;
    box-shadow:
      0 -2px var(--focus),
      0 4px var(--focus-text);
    text-decoration: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .phone {
    font-weight: 700;
    white-space: nowrap;
  }
  .hint,
  .need,
  .caption {
    color: var(--muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1rem;
    align-items: center;
  }
  .stack > * + * {
    margin-block-start: var(--gap);
  }
`;
