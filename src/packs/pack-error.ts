/** Why a pack cannot be used; the words come from the catalogue. */
export type PackErrorCode = 'not-found' | 'malformed' | 'file-not-found' | 'file-malformed' | 'object-malformed';

/** A pack that cannot be used. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;
  /** What its message names: `pack`; for `malformed` also `pointer` and `mend`, the kind of value wanted there. */
  readonly params: Readonly<Record<string, string>>;

  constructor(code: PackErrorCode, params: Readonly<Record<string, string>>) {
    super(`${code} ${Object.values(params).join(' ')}`);
    this.code = code;
    this.params = params;
  }
}
