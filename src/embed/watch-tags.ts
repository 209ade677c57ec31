/**
 * Calls `found` with the name of each `fd-*` tag that the document holds and no script has defined,
 * now and whenever one is added. Shadow roots are their owners' business and are not searched.
 */
export function watchTags(found: (tag: string) => void): void {
  const visit = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const { localName } of [node, ...node.querySelectorAll(':not(:defined)')])
      if (localName.startsWith('fd-')) found(localName);
  };
  visit(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(visit);
  }).observe(document, { childList: true, subtree: true });
}
