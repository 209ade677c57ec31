import type { FastifyInstance } from 'fastify';
import { listNeeds, listPeople, saveAttendance } from '../desk/people.js';
import { daysInWords } from '../desk/words.js';
import { certificates, register, roomSheet } from '../pages/desk/papers.js';
import { roleInWords } from '../pages/desk/session.js';
import { sessionAddress, sessionName } from '../pages/desk/session-list.js';
import { csvLine } from './csv-line.js';
import { subjectOf, type Desk } from './desk.js';
import type { Fields } from './fields.js';

const path = '/sessions/:pack/:id';

/** What is printed or taken along of a session. */
export function trainingPapers(app: FastifyInstance, desk: Desk): void {
  const { database, demo } = desk.settings;
  const { words } = desk;

  app.get(`${path}/register`, async (request, reply) => {
    const session = await desk.session(request);
    const people = (await listPeople(database, session.pack, session.id)).filter(
      ({ status }) => status === 'confirmed',
    );
    await desk.note(database, request, 'opened', `${subjectOf(session)} register`);
    return desk.page(request, reply, 'Register', (token) => register({ session, words, people, token }));
  });

  app.post<{ Body: Fields }>(`${path}/register`, async (request, reply) => {
    const session = await desk.session(request);
    const { came } = (request.body ?? {}) as { readonly came?: string | readonly string[] };
    const keys = came === undefined ? [] : [came].flat();
    await database.transaction(async (transaction) => {
      const count = await saveAttendance(transaction, session.pack, session.id, keys);
      await desk.note(transaction, request, 'marked-attendance', subjectOf(session), count);
    });
    return reply.redirect(sessionAddress(session, '/register'), 303);
  });

  app.get(`${path}/certificates`, async (request, reply) => {
    const session = await desk.session(request);
    const people = await listPeople(database, session.pack, session.id);
    await desk.note(database, request, 'opened', `${subjectOf(session)} certificates`);
    return desk.page(request, reply, 'Certificates', () => certificates({ session, words, people, isDemo: demo }));
  });

  app.get(`${path}/room`, async (request, reply) => {
    const session = await desk.session(request);
    const needs = await listNeeds(database, session.pack, session.id);
    await desk.note(database, request, 'opened-needs', subjectOf(session), needs.length);
    return desk.page(request, reply, 'Room sheet', () => roomSheet({ session, words, needs }));
  });

  app.get(`${path}/list.csv`, async (request, reply) => {
    const session = await desk.session(request);
    const people = await listPeople(database, session.pack, session.id);
    await desk.note(database, request, 'exported', subjectOf(session), people.length);
    const about = [sessionName(session, words), daysInWords(session.days, session.part)];
    const lines = people.map((person) => {
      const { reference, status, name, role, email, school, cover, came } = person;
      const attended = came === null ? '' : came ? 'yes' : 'no';
      return csvLine([...about, reference, status, name, roleInWords(role), email, school, cover ?? '', attended]);
    });
    const heading = 'session,when,booking,status,name,role,email,school,would like to cover,came'.split(',');
    return reply
      .header('Content-Disposition', `attachment; filename="${session.pack}-${session.id}.csv"`)
      .type('text/csv; charset=utf-8')
      .send([csvLine(heading), ...lines].join(''));
  });
}
