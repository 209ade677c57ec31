import type { FastifyInstance } from 'fastify';
import type { Discovery } from '../../../src/delivery/types.js';
import type { Catalogue } from '../packs/catalogue.js';
import { idempotencyHours, retentionWords } from '../retention/retention-rules.js';
import type { Settings } from '../settings.js';
import { checkOpen } from './check-open.js';

/** What the service says about itself (ENDPOINT section 1). `jwks: null`: it opens no sealed submissions. */
export function discoveryRoute(app: FastifyInstance, settings: Settings, catalogue: Catalogue): void {
  app.get('/discovery', async (): Promise<Discovery & { readonly jwks: null }> => {
    checkOpen(settings);
    return {
      contract: '1',
      level: 'L2',
      demo: settings.demo,
      time: new Date(settings.now()).toISOString(),
      accepts: ['application/json'],
      maxBodyBytes: settings.maxBodyBytes,
      attachments: settings.attachments,
      // A key holds as long as its submission is kept.
      idempotencyTtlHours: idempotencyHours(settings.retentionDays),
      jwks: null,
      packs: [...catalogue.values()].map(({ pack: { id, kind, version }, digest }) => ({ id, kind, version, digest })),
      retention: retentionWords(settings.retentionDays, settings.demo),
      contact: contactOf(catalogue),
    };
  });
}

/** The front door of the first pack; a service for several councils has none of its own. */
function contactOf(catalogue: Catalogue): Discovery['contact'] {
  const [first] = catalogue.values();
  const { team = '', phone = '' } = first?.pack.contacts.frontDoor ?? {};
  return { name: team, phone: phone ?? '' };
}
