import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBookings } from '../test/bench/measure-bookings.js';
import { printTable } from './support/print-table.js';

/**
 * `npm run bench:endpoint`: how many bookings a second the reference service takes on a PostgreSQL server, in 1 and in 4
 * processes, of one session and of many; beside it what the database alone does, which is the limit of one session.
 * `--rounds N`, `--bookings N` a round. No figure is judged: other programs of the machine weigh on all of them alike.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, bookings: { type: 'string', default: '200' } },
});

const [model = 'unknown processor'] = cpus().map((cpu) => cpu.model);
console.log(`Node ${process.version}, ${cpus().length} × ${model}. Load before: ${loadavg()[0]?.toFixed(1)}.`);
console.log(
  `Medians of ${values.rounds} rounds of ${values.bookings}. This machine is noisy: compare within one run only.\n`,
);
const figures = await measureBookings(Number(values.rounds), Number(values.bookings));
if (typeof figures === 'string') {
  console.error(`Not measured: ${figures}.`);
  process.exitCode = 1;
} else {
  printTable(
    ['what', 'a second', 'p50 ms', 'p99 ms'],
    figures.map(({ what, perSecond, p50, p99 }) => [what, ...[perSecond, p50, p99].map((value) => value.toFixed(0))]),
  );
  console.log(`\nLoad after: ${loadavg()[0]?.toFixed(1)}.`);
}
