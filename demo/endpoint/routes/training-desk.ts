import type { FastifyInstance } from 'fastify';
import type { TrainingPacks } from '../booking/training-packs.js';
import { listSessions } from '../desk/session-list.js';
import { trainingArea } from '../pages/areas.js';
import { sessionList } from '../pages/desk/session-list.js';
import type { Settings } from '../settings.js';
import { Desk } from './desk.js';
import { staffArea } from './staff-area.js';
import { trainingImport } from './training-import.js';
import { trainingLeads } from './training-leads.js';
import { trainingPapers } from './training-papers.js';
import { trainingSession } from './training-session.js';

/** What people with the role `training` work with: everything under `/training`. */
export async function trainingDesk(app: FastifyInstance, settings: Settings, packs: TrainingPacks): Promise<void> {
  await staffArea(app, settings, trainingArea, (area, _settings, replies) => {
    const desk = new Desk(settings, packs, replies);
    area.get<{ Querystring: { when?: string } }>('/', async (request, reply) => {
      const pack = desk.chosen(request.query);
      const isPast = request.query.when === 'past';
      const sessions = await listSessions(settings.database, pack, isPast);
      const { words } = desk;
      return desk.page(request, reply, 'Sessions', () =>
        sessionList({ sessions, packs: desk.ids(), pack, isPast, words }),
      );
    });
    trainingSession(area, desk);
    trainingPapers(area, desk);
    trainingLeads(area, desk);
    trainingImport(area, desk);
  });
}
