import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decide } from '../booking/decide.js';
import type { Transaction } from '../database/types.js';
import type { TableFault } from '../desk/import/columns.js';
import { load, plan, type Planned } from '../desk/import/load.js';
import { readTimetable } from '../desk/import/read-timetable.js';
import { importPage, loadedPage, previewPage } from '../pages/desk/import.js';
import { storable } from '../submissions/document-copy.js';
import type { Desk } from './desk.js';
import { field, type Fields } from './fields.js';
import { acceptFormData } from './form-data.js';

/** Bytes of a form with the longest table that is read. */
const longestTable = 1024 * 1024;

type Sent = FastifyRequest<{ Body: Fields }>;

/** A table is shown before it is loaded, judged again when it is, and loaded whole or not at all. */
export function trainingImport(app: FastifyInstance, desk: Desk): void {
  const { database } = desk.settings;
  const given = ({ body }: Sent): { readonly pack: string; readonly table: string } => ({
    pack: desk.chosen({ pack: field(body, 'pack') }),
    table: storable(field(body, 'file') || field(body, 'table')),
  });
  const ask = (
    request: FastifyRequest,
    reply: FastifyReply,
    { pack, table }: { readonly pack: string; readonly table: string },
    faults: readonly TableFault[],
  ): Promise<FastifyReply> =>
    desk.page(request, reply, 'Load a timetable', (token) =>
      importPage({ packs: desk.ids(), pack, words: desk.words, token, table, faults }),
    );

  app.get('/import', (request, reply) => ask(request, reply, { pack: desk.chosen(request.query), table: '' }, []));

  void app.register(async (withFiles) => {
    acceptFormData(withFiles, longestTable);
    withFiles.post('/import', { bodyLimit: longestTable }, async (request: Sent, reply) => {
      const sent = given(request);
      const { planned, faults } = await database.transaction((transaction) => judge(transaction, desk, sent));
      if (faults.length) return ask(request, reply.code(422), sent, faults);
      return desk.page(request, reply, 'Check before you load', (token) =>
        previewPage({ ...sent, planned, words: desk.words, token }),
      );
    });
  });

  app.post('/import/load', { bodyLimit: longestTable }, async (request: Sent, reply) => {
    const sent = given(request);
    const { planned, faults } = await decide(database, async (transaction) => {
      const judged = await judge(transaction, desk, sent);
      if (judged.faults.length) return judged;
      await load(transaction, sent.pack, judged.planned);
      await desk.note(transaction, request, 'loaded', sent.pack, judged.planned.length);
      return judged;
    });
    if (faults.length) return ask(request, reply.code(422), sent, faults);
    return desk.page(request, reply, 'Loaded', () => loadedPage(planned.length, sent.pack));
  });
}

async function judge(
  transaction: Transaction,
  desk: Desk,
  { pack, table }: { readonly pack: string; readonly table: string },
): Promise<{ readonly planned: readonly Planned[]; readonly faults: readonly TableFault[] }> {
  const { rows } = await transaction.query<{ readonly id: string }>('select id from training_courses where pack = $1', [
    pack,
  ]);
  const read = readTimetable(table, {
    courses: new Set(rows.map(({ id }) => id)),
    groups: new Set((desk.packs.get(pack)?.groups ?? []).map(({ id }) => id)),
  });
  return 'faults' in read ? { planned: [], faults: read.faults } : plan(transaction, pack, read.sessions);
}
