type Child = Node | string | null | false;

/** An element with attributes and children. Text is text: nothing is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}

/** A button that does something once at a time. */
export function button(words: string, onPress: () => Promise<void>, isQuiet = false): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(isQuiet && { class: 'quiet' }) }, words);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') === 'true') return;
    made.setAttribute('aria-disabled', 'true');
    void onPress().finally(() => made.removeAttribute('aria-disabled'));
  });
  return made;
}
