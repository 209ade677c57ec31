import type { Session, SessionDay, TrainingGroup } from './types.js';

/** A session whose printed days are beside it when it is offered on made-up ones. */
type MaybeShifted = Session & { readonly printedDays?: readonly SessionDay[] };

/** The day from which the settings of a group use the toolkits: that of its own first session, as it is offered. */
export function startDate({ id, toolkitFrom }: TrainingGroup, sessions: readonly MaybeShifted[]): string | undefined {
  const first = sessions.find(
    ({ group, days, printedDays = days }) => group === id && printedDays[0]?.date === toolkitFrom,
  );
  return first?.days[0]?.date ?? toolkitFrom;
}
