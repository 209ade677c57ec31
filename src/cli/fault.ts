/** Something wrong with a file: where in it, and what to do. */
export interface Fault {
  readonly file: string;
  /** JSON Pointer inside the file. */
  readonly pointer: string;
  readonly mend: string;
  /** Where the file is no JSON: "line 3, column 7". */
  readonly position?: string;
}

/** A fault as one line. */
export function describeFault({ file, pointer, mend, position }: Fault): string {
  return `${file}${pointer ? ` at ${pointer}` : ''}${position ? ` at ${position}` : ''}: ${mend}`;
}

/** Stops a command or a build, with every fault found. */
export class Faults extends Error {
  override readonly name = 'Faults';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}
