import { css } from 'lit';

/**
 * Design tokens. A host page overrides any of them on the element or above it.
 *
 * Everything a host page sets is inherited through a shadow root, so the widget's own root starts from nothing.
 */
export const tokens = css`
  :host {
    display: block;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    max-width: var(--fd-width, 46rem);
    color: var(--fd-text, #1b1b1b);
    background: var(--fd-background, #fff);
    font-family: var(--fd-font, system-ui, 'Segoe UI', Arial, sans-serif);
    font-size: var(--fd-font-size, 1.125rem);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    --accent: var(--fd-accent, #1d4f91);
    --muted: var(--fd-muted, #505a5f);
    --line: var(--fd-line, #b1b4b6);
    --field: var(--fd-field, #55595c);
    --error: var(--fd-error, #b3180c);
    --urgent-surface: var(--fd-urgent-surface, #fdf0ee);
    --surface: var(--fd-surface, #f3f4f5);
    --focus: var(--fd-focus, #ffd400);
    --focus-text: var(--fd-focus-text, #0b0c0c);
    --gap: var(--fd-gap, 1.5rem);
    --radius: var(--fd-radius, 4px);
    color-scheme: light;
  }
`;
