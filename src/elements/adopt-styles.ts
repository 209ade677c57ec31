import type { CSSResult } from 'lit';

/** Adds styles that came with code which was fetched later. */
export const adoptStyles = (root: ShadowRoot, { styleSheet }: CSSResult): void => {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
