import type { CSSResult } from 'lit';

/** Adds styles that came with code which was fetched later. */
export const adoptStyles = (root: ShadowRoot, { styleSheet }: CSSResult): void => {
  const { adoptedStyleSheets: sheets } = root;
  if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
};
