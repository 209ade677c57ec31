import type { FastifyInstance } from 'fastify';
import { inboxArea } from '../pages/areas.js';
import type { Settings } from '../settings.js';
import { inboxExport } from './inbox-export.js';
import { inboxPages } from './inbox-pages.js';
import { picturePage } from './picture.js';
import { staffArea } from './staff-area.js';

/** What people with the role `referrals` read: everything under `/inbox`. */
export async function inbox(app: FastifyInstance, settings: Settings): Promise<void> {
  await staffArea(app, settings, inboxArea, (area, _settings, replies) => {
    picturePage(area, settings, replies);
    inboxExport(area, settings);
    inboxPages(area, settings, replies);
  });
}
