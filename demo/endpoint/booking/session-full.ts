/** Thrown inside a decision; what there is instead is looked up afterwards, when nothing is locked any more. */
export class SessionFull extends Error {
  override readonly name = 'SessionFull';
  readonly sessions: readonly string[];

  constructor(sessions: readonly string[]) {
    super('There are not enough places.');
    this.sessions = sessions;
  }
}
