import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Mailbox } from '../mail/mailbox.js';
import type { Mailer } from '../mail/mailer.js';
import { mailboxPage } from '../pages/mailbox.js';
import { Problem } from '../problems/problem.js';
import { guardOpenService } from '../security/host-guard.js';
import { nothingElse } from './only-methods.js';
import { pageHeaders } from './staff-area.js';

const stylesheet = new URL('../pages/pages.css', import.meta.url);

/** The letters of a demonstration. They hold the keys to bookings: whatever sign-in there is, only for this computer. */
export async function mailboxPages(app: FastifyInstance, mailbox: Mailbox, mailer: Mailer): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders);
    guardOpenService(request);
  });
  const css = await readFile(stylesheet, 'utf8');
  app.get('/pages.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  app.get('/', async (_request, reply) => {
    // Whoever looks has just done something, and sees what came of it.
    await mailer.sendDue();
    return reply.type('text/html; charset=utf-8').send(mailboxPage(mailbox.letters).toString());
  });
  app.get('/:letter/:file', (request, reply) => {
    const { letter, file } = request.params as { readonly letter: string; readonly file: string };
    const found = mailbox.letters.find(({ number }) => String(number) === letter)?.files[Number(file)];
    if (!found) throw new Problem('not-found', 'There is no such letter here any more.');
    return reply
      .type(found.type)
      .header('Content-Disposition', `attachment; filename="${found.name}"`)
      .send(found.content);
  });
  nothingElse(app, 'There is no such page here.');
}
