import type { FastifyInstance } from 'fastify';
import type { TrainingPacks } from '../booking/training-packs.js';
import { mailboxPages } from '../routes/mailbox.js';
import type { Settings } from '../settings.js';
import { Mailer } from './mailer.js';

/** Sends letters while the service listens; without a server for them, shows them at `/mailbox`. */
export async function addMail(app: FastifyInstance, settings: Settings, packs: TrainingPacks): Promise<void> {
  const { mail, database, demo: isDemo, report } = settings;
  if (!mail) return;
  const mailer = new Mailer({ database, packs, mail, isDemo, report });
  app.addHook('onListen', async () => mailer.start(mail.publicUrl ?? app.listeningOrigin));
  app.addHook('onClose', () => mailer.stop());
  const { mailbox } = mail;
  if (mailbox) await app.register((scope) => mailboxPages(scope, mailbox, mailer), { prefix: '/mailbox' });
}
