import type { Locator } from 'playwright-core';

/** What of a widget sticks out of it sideways, words too, or makes its page wider than the window. */
export function findOverflow(host: Locator): Promise<string[]> {
  return host.evaluate((element) => {
    const found: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide`);
    const { left, right } = element.getBoundingClientRect();
    for (const one of element.shadowRoot?.querySelectorAll('*:not(style, option)') ?? []) {
      if (!one.checkVisibility() || one.closest('.visually-hidden')) continue;
      const boxes = [one.getBoundingClientRect()];
      for (const child of one.childNodes) {
        const range = document.createRange();
        range.selectNode(child);
        if (child instanceof Text && child.nodeValue?.trim()) boxes.push(...range.getClientRects());
      }
      const out = boxes.find((box) => box.width > 0 && (box.left < left - 1 || box.right > right + 1));
      const what = `${one.localName}#${one.id}.${one.className}`;
      if (out) found.push(`${what} stands from ${out.left} to ${out.right}, the form from ${left} to ${right}`);
      const isControl = ['input', 'select', 'textarea'].includes(one.localName);
      if (!isControl && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
        found.push(`${what} cuts off what is in it`);
    }
    return found;
  });
}
