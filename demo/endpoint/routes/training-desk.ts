import type { FastifyInstance } from 'fastify';
import { trainingArea } from '../pages/areas.js';
import { html } from '../pages/html.js';
import type { Settings } from '../settings.js';
import { staffArea } from './staff-area.js';

/** What people with the role `training` work with: everything under `/training`. */
export async function trainingDesk(app: FastifyInstance, settings: Settings): Promise<void> {
  await staffArea(app, settings, trainingArea, (area, _settings, replies) => {
    area.get('/', async (request, reply) => {
      await replies.page(
        request,
        reply,
        'Sessions',
        html`<h1>Sessions</h1>
          <p class="empty">Nothing can be booked here yet.</p>`,
      );
      return reply;
    });
  });
}
