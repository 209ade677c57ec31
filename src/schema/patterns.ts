/** Whether matching a pattern may take exponential time. */
export function isAmbiguous(_source: string, _flags: string): boolean {
  return false;
}
