import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { audit } from '../audit/audit-log.js';
import type { Database } from '../database/types.js';
import type { Listed } from '../pages/inbox-list.js';
import type { Settings } from '../settings.js';
import { csvLine } from './csv-line.js';
import { readFilter, type InboxFilter, type Urgency } from './inbox-filter.js';
import { listRows } from './inbox-rows.js';

/** Rows in memory at a time. */
const batch = 500;

/** One line of the list, as both files say it: nothing about a child, and no file's name. */
interface Exported {
  readonly reference: string;
  /** In UTC. */
  readonly received: string;
  readonly urgency: Urgency;
  readonly council: string;
  readonly kind: string;
  /** The reference of what was sent instead; null: it holds. */
  readonly replacedBy: string | null;
}

const columns: readonly (keyof Exported)[] = ['reference', 'received', 'urgency', 'council', 'kind', 'replacedBy'];

/** The list as somebody filtered it, whole, for a spreadsheet and for a program. */
export function inboxExport(app: FastifyInstance, { database }: Settings): void {
  const answerWith = (ending: 'csv' | 'json', type: string, lines: (rows: Rows) => Rows<string>): void => {
    app.get(`/list.${ending}`, async (request, reply) => {
      await audit(database, { area: 'referrals', who: request.reader, action: 'exported', subject: `list.${ending}` });
      return reply
        .header('Content-Disposition', `attachment; filename="inbox.${ending}"`)
        .type(type)
        .send(Readable.from(lines(exported(database, readFilter(request.query)))));
    });
  };
  answerWith('csv', 'text/csv; charset=utf-8', asCsv);
  answerWith('json', 'application/json', asJson);
}

type Rows<T = Exported> = AsyncIterable<T>;

async function* exported(database: Database, filter: InboxFilter): Rows {
  for (let before: number | null = null; ;) {
    const rows: readonly Listed[] = await listRows(database, batch, before, filter);
    yield* rows.map(toExported);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    before = last.id;
  }
}

const toExported = ({ receipt_id, received_at, urgent, council, kind, replaced_by }: Listed): Exported => ({
  reference: receipt_id,
  received: received_at.toISOString(),
  urgency: urgent === null ? 'not-stated' : urgent ? 'urgent' : 'not-urgent',
  council,
  kind,
  replacedBy: replaced_by,
});

async function* asCsv(rows: Rows): Rows<string> {
  yield csvLine(columns);
  for await (const row of rows) yield csvLine(columns.map((column) => row[column] ?? ''));
}

async function* asJson(rows: Rows): Rows<string> {
  let separator = '[\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
