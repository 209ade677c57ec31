/** What a control is, and what it is called. */
export interface Told {
  readonly role: string;
  readonly name: string;
}

/** What is asked about: what has focus, or the group around it; and what a test expects. */
export interface AskedAbout {
  readonly of: 'focus' | 'group';
  readonly roles: readonly string[];
  readonly name: string;
}
