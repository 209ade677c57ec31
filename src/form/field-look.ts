/** How to show a place where the schema leaves it open. */
export interface FieldLook {
  /** A field type of `src/fields`; left out, the schema decides. */
  readonly type?: string;
  /** `minimum`: a council could not act without it. `helps`: can follow later. */
  readonly need?: 'minimum' | 'helps';
  /** An autocomplete token (WCAG 1.3.5), only for answers about the person who fills the form in. */
  readonly autocomplete?: string;
  /** Columns of the box, as a hint of the length expected. */
  readonly width?: number;
  readonly rows?: number;
  /** Characters after which a free text warns; the council's own form cuts there. */
  readonly softLimit?: number;
  /** What someone told in confidence: kept apart in every output. */
  readonly private?: boolean;
  /** In a list: the answers of an element of which the first given names it in its heading. */
  readonly namedBy?: readonly string[];
  /** Stays in sight on the short path, though it can follow later. */
  readonly inSight?: boolean;
  /** A list whose order says something: its elements can be moved. */
  readonly ordered?: boolean;
  /** A list whose elements are lines of a table where there is room. */
  readonly table?: boolean;
  /** Small choices side by side. */
  readonly inline?: boolean;
}
