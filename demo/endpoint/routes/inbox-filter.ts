/** What part of the list somebody wants to see; null: no matter. */
export interface InboxFilter {
  /** As the list names it. */
  readonly council: string | null;
  readonly kind: string | null;
  readonly urgency: Urgency | null;
}

/** The three things that a submission can be, as its rule says or, where it has none, does not say. */
export type Urgency = 'urgent' | 'not-urgent' | 'not-stated';

const urgencies: readonly Urgency[] = ['urgent', 'not-urgent', 'not-stated'];
const longest = 200;

/** Reads the address of the list. What is not there, or is nothing that a choice could be, does not matter. */
export function readFilter(query: unknown): InboxFilter {
  const text = (name: string): string | null => {
    const value = (query as Readonly<Record<string, unknown>> | null)?.[name];
    return typeof value === 'string' && value !== '' && value.length <= longest && !/\0|\p{Surrogate}/u.test(value)
      ? value
      : null;
  };
  const urgency = text('urgency');
  return {
    council: text('council'),
    kind: text('kind'),
    urgency: urgencies.find((one) => one === urgency) ?? null,
  };
}

/** A filter as the query of an address, with `more` after it; empty for none. */
export function filterQuery(
  { council, kind, urgency }: InboxFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const wanted = Object.entries({ council, kind, urgency, ...more });
  const query = new URLSearchParams(wanted.filter((entry): entry is [string, string] => entry[1] !== null)).toString();
  return query && `?${query}`;
}
