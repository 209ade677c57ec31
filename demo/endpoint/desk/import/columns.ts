/** The columns of a timetable's table, in the order in which the page lists them. */
export const columns = [
  'session',
  'course',
  'title',
  'group',
  'date',
  'start',
  'end',
  'mode',
  'venue',
  'town',
  'places',
  'cancel by',
] as const;

export type Column = (typeof columns)[number];

/** What has to be there. */
export const requiredColumns: readonly Column[] = ['session', 'course', 'date'];

/** What is wrong, and where: rows as a spreadsheet counts them, the heading being row 1. */
export interface TableFault {
  readonly row: number;
  /** Null: the whole row. */
  readonly column: Column | null;
  readonly words: string;
}
