/** Puts focus on the first of these ids that is there, once what changes now is on screen. */
export const focusLater = (from: HTMLElement, ...ids: readonly string[]): void => {
  const root = from.getRootNode() as ShadowRoot;
  queueMicrotask(() => {
    const found = ids.map((id) => root.getElementById(id)).find(Boolean);
    found?.focus();
  });
};
