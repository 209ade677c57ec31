/** Anything from outside that may have members. */
export type Unknown = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Text from outside, fit to be shown: at most `cap` characters, and no control or invisible format characters, which
 * could reorder or hide the words around them. Anything but a string is empty.
 */
export function plainText(value: unknown, cap: number): string {
  return typeof value === 'string' ? value.slice(0, cap).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ') : '';
}
