import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { readParts } from '../attachments/store.js';
import { contentDisposition } from '../pages/file-answer.js';
import { inboxFilters } from '../pages/inbox-filters.js';
import { inboxList } from '../pages/inbox-list.js';
import { submissionPage, type Opened } from '../pages/submission.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import type { StaffReplies } from './staff-replies.js';
import { filterQuery, readFilter } from './inbox-filter.js';
import { filterChoices, listRows, openRow, type Reading } from './inbox-rows.js';

const pageLength = 50;
/** As `newReceiptId` makes them. */
const referencePattern = /^[A-Z0-9]{0,8}-[0-9A-Z]{1,16}$/;
const nothingRuns = "default-src 'none'; sandbox";

/** The list, one submission, and its bytes. */
export function inboxPages(app: FastifyInstance, { database }: Settings, replies: StaffReplies): void {
  const open = async (id: string, who: string, action: Reading): Promise<Opened & { readonly body: Buffer }> => {
    const opened = referencePattern.test(id) ? await openRow(database, id, { who, action }) : null;
    if (opened) return opened;
    throw new Problem('not-found', 'Nothing with this reference is kept here.');
  };

  app.get<{ Querystring: { before?: string } }>('/', async (request, reply) => {
    const { before = '' } = request.query;
    const filter = readFilter(request.query);
    const choices = await filterChoices(database);
    const rows = await listRows(database, pageLength + 1, /^\d{1,15}$/.test(before) ? Number(before) : null, filter);
    const shown = rows.slice(0, pageLength);
    const older =
      rows.length > pageLength ? `/inbox${filterQuery(filter, { before: String(shown.at(-1)?.id) })}` : null;
    const filters = choices.kinds.length ? inboxFilters(filter, choices) : null;
    await replies.page(
      request,
      reply,
      'What arrived',
      inboxList(shown, filters, { older, query: filterQuery(filter) }),
    );
    return reply;
  });

  app.get<{ Params: { id: string } }>('/:id', async (request, reply) => {
    const opened = await open(request.params.id, request.reader, 'opened');
    await replies.page(request, reply, opened.receipt_id, submissionPage(opened));
    return reply;
  });

  app.get<{ Params: { id: string } }>('/:id/submission.json', async (request, reply) => {
    const { body } = await open(request.params.id, request.reader, 'took-bytes');
    // As text it would be guessed at; as JSON with `nosniff` a browser only shows it.
    return reply.header('Content-Security-Policy', nothingRuns).type('application/json').send(body);
  });

  app.get<{ Params: { id: string; number: string } }>('/:id/files/:number', async (request, reply) => {
    const { files } = await open(request.params.id, request.reader, 'took-file');
    const file = files.find(({ number }) => String(number) === request.params.number);
    if (!file) throw new Problem('not-found', 'There is no such file with this submission.');
    // Somebody else made it: it is kept, and never shown here.
    reply.headers({
      'Content-Security-Policy': nothingRuns,
      'Content-Disposition': contentDisposition(file),
      'Content-Length': file.bytes,
    });
    return reply.type(file.mediaType).send(Readable.from(readParts(database, file)));
  });
}
