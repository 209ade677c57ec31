/**
 * The body as `jsonb` can hold it. PostgreSQL takes no NUL and no half of a surrogate pair in text, which JSON may
 * carry; the copy for queries gets a replacement character there. The bytes beside it stay what was received.
 */
export function documentCopy(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) => {
    if (typeof item === 'string') return storable(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).map(([name, child]) => [storable(name), child]));
  });
}

/** The text as PostgreSQL can hold it. */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
