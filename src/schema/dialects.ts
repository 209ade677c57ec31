/** Where a dialect differs. Whatever is not named here means the same everywhere, or cannot be mistaken. */
export interface Dialect {
  /** The keyword that names a resource. */
  readonly id: 'id' | '$id';
  /** Whether `$ref` makes its siblings void. */
  readonly isRefAlone: boolean;
  /** Keywords that this dialect does not know yet. */
  readonly unknown: readonly string[];
}

/** 2020-12, which packs are written in. */
export const latest: Dialect = { id: '$id', isRefAlone: false, unknown: [] };
