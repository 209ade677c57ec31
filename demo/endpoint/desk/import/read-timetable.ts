import type { SessionDay } from '../../../../src/rules/training/types.js';
import { columns, requiredColumns, type Column, type TableFault } from './columns.js';
import { parseTable } from './parse-table.js';
import { readDate, readId, readMode, readPlaces, readText, readTime, type Cell } from './read-cells.js';

/** One session of the table, all its rows together. */
export interface LoadedSession {
  /** Where it begins in the table. */
  readonly row: number;
  readonly id: string;
  readonly course: string;
  readonly title: string | null;
  readonly group: string | null;
  readonly days: readonly SessionDay[];
  readonly mode: 'remote' | 'in-person';
  readonly venue: string | null;
  readonly town: string | null;
  readonly places: number | null;
  readonly cancelBy: string | null;
}

/** What a table says, or all that is wrong with it. */
export type ReadTimetable =
  { readonly sessions: readonly LoadedSession[] } | { readonly faults: readonly TableFault[] };

/** What the timetable knows already: only its groups may be named, and a course that is not there needs a title. */
export interface Known {
  readonly courses: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

const mostRows = 1000;
/** A workbook is a zip file. */
const workbook = 'PK\u0003\u0004';

/** Reads a table with a heading row. Rows with the same session are its days. Nothing of a table with a fault is taken. */
export function readTimetable(text: string, known: Known): ReadTimetable {
  if (!text.trim()) return wrong(1, null, 'There is no table yet. Choose a file, or paste one.');
  if (text.startsWith(workbook))
    return wrong(1, null, 'This is a workbook, not a table. Save it as CSV in your spreadsheet, and choose that file.');
  const table = parseTable(text);
  if (!table) return wrong(1, null, 'A quotation mark has no partner.');
  const [heading = [], ...rows] = table;
  const names = heading.map((name) => name.toLowerCase());
  const strange = names.findIndex((name) => !(columns as readonly string[]).includes(name));
  if (strange >= 0) return wrong(1, null, `Column ${strange + 1} has no heading that is known here.`);
  if (new Set(names).size < names.length) return wrong(1, null, 'A heading stands there twice.');
  const missing = requiredColumns.find((column) => !names.includes(column));
  if (missing) return wrong(1, missing, 'This column is missing.');
  const filled = rows.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some(Boolean));
  if (!filled.length) return wrong(2, null, 'There is no session in the table.');
  if (filled.length > mostRows) return wrong(mostRows + 2, null, `Load ${mostRows} rows at most at a time.`);

  const faults: TableFault[] = [];
  const sessions = new Map<string, LoadedSession>();
  for (const { cells, row } of filled) {
    if (cells.length > names.length) {
      faults.push({ row, column: null, words: 'It has more cells than the heading.' });
      continue;
    }
    const reader = new RowReader(row, names, cells, faults);
    const read = reader.session();
    const before = sessions.get(read.id);
    if (!before) {
      checkKnown(read, known, faults);
      sessions.set(read.id, read);
    } else sessions.set(read.id, joined(before, read, faults));
  }
  return faults.length ? { faults } : { sessions: [...sessions.values()] };
}

const wrong = (row: number, column: Column | null, words: string): ReadTimetable => ({
  faults: [{ row, column, words }],
});

/** The cells of one row; what is wrong with one is noted and the rest read on, so that all is said at once. */
class RowReader {
  readonly #row: number;
  readonly #names: readonly string[];
  readonly #cells: readonly string[];
  readonly #faults: TableFault[];

  constructor(row: number, names: readonly string[], cells: readonly string[], faults: TableFault[]) {
    this.#row = row;
    this.#names = names;
    this.#cells = cells;
    this.#faults = faults;
  }

  session(): LoadedSession {
    const [start, end] = [this.#read('start', readTime, null), this.#read('end', readTime, null)];
    if (start === null && end !== null) this.#fault('start', 'It ends, but it does not say when it begins.');
    if (start !== null && end !== null && end <= start) this.#fault('end', 'It ends before it begins.');
    const text = (column: Column): string | null => this.#read(column, (cell) => readText(cell, column), null);
    return {
      row: this.#row,
      id: this.#read('session', readId, ''),
      course: this.#read('course', readId, ''),
      title: text('title'),
      group: text('group'),
      days: [{ date: this.#read('date', readDate, ''), start, end }],
      mode: this.#read('mode', readMode, 'in-person'),
      venue: text('venue'),
      town: text('town'),
      places: this.#read('places', readPlaces, null),
      cancelBy: this.#text('cancel by') === '' ? null : this.#read('cancel by', readDate, null),
    };
  }

  #text(column: Column): string {
    return this.#cells[this.#names.indexOf(column)] ?? '';
  }

  #read<T>(column: Column, read: (text: string) => Cell<T>, instead: T): T {
    const cell = read(this.#text(column));
    if ('value' in cell) return cell.value;
    this.#fault(column, cell.fault);
    return instead;
  }

  #fault(column: Column, words: string): void {
    this.#faults.push({ row: this.#row, column, words });
  }
}

function checkKnown(
  { row, course, title, group, days, cancelBy }: LoadedSession,
  known: Known,
  faults: TableFault[],
): void {
  if (course && !known.courses.has(course) && title === null) {
    faults.push({ row, column: 'title', words: 'This timetable does not know the course: give it a title.' });
  }
  if (group !== null && !known.groups.has(group)) {
    faults.push({ row, column: 'group', words: 'This timetable has no such group.' });
  }
  const [first] = days;
  if (first && cancelBy !== null && cancelBy > first.date) {
    faults.push({ row, column: 'cancel by', words: 'It is after the first day.' });
  }
}

/** A further day of the same session: whatever else its row says must be the same. */
function joined(before: LoadedSession, next: LoadedSession, faults: TableFault[]): LoadedSession {
  const { row } = next;
  const same = ['course', 'title', 'group', 'mode', 'venue', 'town', 'places'] as const;
  for (const column of same) {
    if (next[column] === before[column]) continue;
    faults.push({ row, column, words: `Row ${before.row} says something else of the same session.` });
  }
  if (next.cancelBy !== null && next.cancelBy !== before.cancelBy) {
    faults.push({ row, column: 'cancel by', words: `Row ${before.row} says something else of the same session.` });
  }
  const last = before.days.at(-1);
  const [day] = next.days;
  if (last && day && day.date <= last.date) {
    faults.push({
      row,
      column: 'date',
      words: `It is not after the day before of the same session (row ${before.row}).`,
    });
  }
  return { ...before, days: [...before.days, ...next.days] };
}
