const step = 4096;

/** Text as bytes, padded to steps so that their number does not tell a long story from a short one. */
export function paddedBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  padded.set(bytes);
  return padded;
}
