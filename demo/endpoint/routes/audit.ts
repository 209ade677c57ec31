import type { FastifyInstance } from 'fastify';
import { auditLines } from '../audit/audit-log.js';
import type { Area } from '../pages/areas.js';
import { auditList } from '../pages/audit.js';
import type { Settings } from '../settings.js';
import type { StaffReplies } from './staff-replies.js';

const pageLength = 100;

/** Who did what on the pages of this area. */
export function auditPage(app: FastifyInstance, { database }: Settings, area: Area, replies: StaffReplies): void {
  app.get<{ Querystring: { before?: string } }>('/audit', async (request, reply) => {
    const { before = '' } = request.query;
    const from = /^\d{1,15}$/.test(before) ? Number(before) : null;
    const lines = await auditLines(database, area.role, pageLength + 1, from);
    const shown = lines.slice(0, pageLength);
    const older = lines.length > pageLength ? `${area.path}/audit?before=${shown.at(-1)?.id}` : null;
    await replies.page(request, reply, 'Audit log', auditList(shown, older));
    return reply;
  });
}
