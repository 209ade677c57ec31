import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { manageUrl } from '../booking/capability.js';
import { decide } from '../booking/decide.js';
import { setClosed, setFacts } from '../desk/change-session.js';
import { momentFrom } from '../desk/local-moment.js';
import { listPeople } from '../desk/people.js';
import { reissue } from '../desk/reissue.js';
import type { DeskSession } from '../desk/session-list.js';
import { newLink } from '../pages/desk/link.js';
import { sessionPage } from '../pages/desk/session.js';
import { sessionAddress } from '../pages/desk/session-list.js';
import { Problem } from '../problems/problem.js';
import { subjectOf, type Desk } from './desk.js';
import { field, type Fields } from './fields.js';

const path = '/sessions/:pack/:id';

/** One session: who is in it, and what a coordinator changes. */
export function trainingSession(app: FastifyInstance, desk: Desk): void {
  const { database } = desk.settings;

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    session: DeskSession,
    error: string | null,
  ): Promise<FastifyReply> => {
    const people = await listPeople(database, session.pack, session.id);
    return desk.page(request, reply, session.id, (token) =>
      sessionPage({ session, people, words: desk.words, token, error }),
    );
  };

  app.get(path, async (request, reply) => {
    const session = await desk.session(request);
    await desk.note(database, request, 'opened', subjectOf(session));
    return show(request, reply, session, null);
  });

  for (const [name, isClosed] of Object.entries({ close: true, reopen: false })) {
    app.post(`${path}/${name}`, async (request, reply) => {
      const session = await desk.session(request);
      await decide(database, async (transaction) => {
        await setClosed(transaction, session.pack, session.id, isClosed);
        await desk.note(transaction, request, isClosed ? 'closed' : 'reopened', subjectOf(session));
      });
      return reply.redirect(sessionAddress(session), 303);
    });
  }

  app.post<{ Body: Fields }>(`${path}/change`, async (request, reply) => {
    const session = await desk.session(request);
    const facts = readFacts(request.body, session);
    if (typeof facts === 'string') return show(request, reply.code(422), session, facts);
    await decide(database, async (transaction) => {
      await setFacts(transaction, session.pack, session.id, facts);
      await desk.note(transaction, request, 'changed', subjectOf(session));
    });
    return reply.redirect(sessionAddress(session), 303);
  });

  app.post<{ Params: { id: string } }>('/bookings/:id/link', async (request, reply) => {
    const given = await decide(database, async (transaction) => {
      const made = await reissue(transaction, request.params.id);
      if (made) await desk.note(transaction, request, 'gave-link', made.reference);
      return made;
    });
    if (!given) throw new Problem('not-found', 'There is no such booking.');
    const url = manageUrl(`${request.protocol}://${request.host}`, request.params.id, given.token);
    return desk.page(request, reply, 'New link', () => newLink(given.reference, url));
  });
}

/** What was filled in, or what is wrong with it. */
function readFacts(
  body: Fields,
  { starts_at: startsAt, mode, join_url }: DeskSession,
): string | { readonly cancelBy: Date | null; readonly joinUrl: string | null } {
  const asked = field(body, 'cancelBy').trim();
  const cancelBy = asked === '' ? null : momentFrom(asked);
  if (asked !== '' && cancelBy === null)
    return 'Write the date and the time of “cancel or change by”, or leave both empty.';
  if (cancelBy !== null && cancelBy > startsAt) return '“Cancel or change by” is after the session begins.';
  const link = mode === 'remote' ? field(body, 'joinUrl').trim() : (join_url ?? '');
  if (link !== '' && !/^https:\/\/[^\s<>"]{1,500}$/.test(link)) return 'The link to join must begin with https://.';
  return { cancelBy, joinUrl: link || null };
}
