const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name of a control: `aria-labelledby`, `aria-label`, its label, its own words. */
export const computedName = (control: Element): string => {
  const root = control.getRootNode() as ShadowRoot;
  const by = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (by.length > 0) return by.map((id) => textOf(root.getElementById(id))).join(' ');
  const own = control.getAttribute('aria-label');
  if (own) return own;
  const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element> | null) ?? [])] : [];
  return labels.length > 0 ? labels.map(textOf).join(' ') : textOf(control);
};

/** What describes a control, or the group that it stands in. */
export const descriptionsOf = (control: Element): string => {
  const root = control.getRootNode() as ShadowRoot;
  const holders = [control, control.closest('fieldset')];
  const ids = holders.flatMap((one) => one?.getAttribute('aria-describedby')?.split(/\s+/) ?? []);
  return ids.map((id) => textOf(root.getElementById(id))).join(' ');
};
