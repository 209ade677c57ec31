import { readTrainingPacks } from '../../../demo/endpoint/booking/training-packs.js';
import type { Database } from '../../../demo/endpoint/database/types.js';
import { Mailbox, type KeptLetter } from '../../../demo/endpoint/mail/mailbox.js';
import { Mailer } from '../../../demo/endpoint/mail/mailer.js';
import type { Post } from '../../../demo/endpoint/mail/types.js';
import { madeUpDist } from './made-up.js';
import { sender } from './smtp.js';

export const base = 'https://frontdoor.council.example';

/** The made-up timetables, as a service has read them. */
export async function madeUpTraining() {
  const { dist, remove } = await madeUpDist();
  const packs = await readTrainingPacks({ packsDir: `${dist}/packs`, demo: true });
  await remove();
  return packs;
}

const packs = await madeUpTraining();

/** A process that sends what is due, when it is told to. */
export function mailerOn(database: Database, post: Post, report: (line: string) => void = () => {}): Mailer {
  const mailer = new Mailer({ database, packs, mail: { post, from: sender }, isDemo: true, report });
  mailer.start(base);
  return mailer;
}

/** Sends what is due into a mailbox; its letters, the first first. */
export async function lettersOf(database: Database): Promise<readonly KeptLetter[]> {
  const mailbox = new Mailbox();
  const mailer = mailerOn(database, mailbox.post);
  await mailer.sendDue();
  await mailer.stop();
  return [...mailbox.letters].reverse();
}
