/** Something wrong with a pack: in which file, where in it, and what to do. */
export interface Fault {
  readonly file: string;
  /** JSON Pointer inside the file. */
  readonly pointer: string;
  readonly mend: string;
}

/** Stops a build, with every fault found. */
export class PackFaults extends Error {
  override readonly name = 'PackFaults';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, pointer, mend }) => `${file}${pointer ? ` at ${pointer}` : ''}: ${mend}`).join('\n'));
    this.faults = faults;
  }
}
