import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';

/** The package is a plain script that puts itself on the window. */
const { axe } = window as unknown as { axe: typeof Axe };

/** WCAG 2.2 A and AA with everything before them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Fails with every violation of WCAG 2.2 AA that axe finds in the element and its shadow trees. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { runOnly: tags, resultTypes: ['violations'] });
  const lines = violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map((node) => `  ${node.target.join(' ')}\n    ${node.html}`)].join('\n'),
  );
  expect(lines, lines.join('\n')).to.have.length(0);
}
