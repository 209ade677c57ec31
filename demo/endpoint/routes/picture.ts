import type { FastifyInstance } from 'fastify';
import { periods, picture } from '../pages/picture.js';
import type { Settings } from '../settings.js';
import type { StaffReplies } from './staff-replies.js';
import { pictureRows } from './picture-rows.js';

/** What came in, counted. */
export function picturePage(app: FastifyInstance, { database, now }: Settings, replies: StaffReplies): void {
  app.get<{ Querystring: { days?: string } }>('/picture', async (request, reply) => {
    const days = periods.find((one) => String(one) === request.query.days) ?? 30;
    await replies.page(request, reply, 'What came in', picture(await pictureRows(database, days, now()), days));
    return reply;
  });
}
