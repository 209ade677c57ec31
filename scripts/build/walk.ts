/** Visits every node of a syntax tree, outer ones first. */
export function walk(value: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (value !== null && typeof value === 'object') {
    const node = value as Record<string, unknown>;
    if (typeof node['type'] === 'string') visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}
