const deepest = 40;

/** Far more than any form asks for in one list. A schema that wants no item twice compares each with each. */
const mostItems = 1000;

/**
 * What makes JSON too costly to judge, in words; null when nothing does. What follows (Ajv, the database) recurses and
 * must not run out of stack, and must not keep everybody else waiting over one body.
 */
export function shapeFault(value: unknown): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > deepest) return 'The body is nested too deeply.';
    if (level.some((item) => Array.isArray(item) && item.length > mostItems)) {
      return `A list in the body has more than ${mostItems} items.`;
    }
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return null;
}
