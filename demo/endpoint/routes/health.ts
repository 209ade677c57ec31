import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.js';

/** Whether the service and its database answer. */
export function healthRoute(app: FastifyInstance, { database }: Settings): void {
  app.get('/health', async () => {
    await database.query('select 1');
    return { status: 'ok' };
  });
}
