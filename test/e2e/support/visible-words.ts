import type { Locator } from 'playwright-core';

/** Everything that a widget says, in order: to the eye, in lists that open, and to a screen reader alone. */
export function readWords(host: Locator): Promise<string[]> {
  return host.evaluate((element) => {
    const words: (string | null)[] = [];
    const all = [...(element.shadowRoot?.querySelectorAll('*:not(style, script)') ?? [])];
    for (const one of all) {
      if (!(one.closest('select') ?? one).checkVisibility()) continue;
      words.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name)));
      for (const child of one.childNodes) if (child instanceof Text) words.push(child.nodeValue);
    }
    return words.flatMap((one) => one?.trim() || []);
  });
}
