/** `sha-256=:…:` of bytes (RFC 9530); empty on a page that is not secure, which cannot send anyway. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return `sha-256=:${btoa(String.fromCharCode(...hash))}:`;
};
