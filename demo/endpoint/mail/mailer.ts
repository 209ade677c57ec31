import { manageUrl, newCapability } from '../booking/capability.js';
import type { TrainingPacks } from '../booking/training-packs.js';
import type { Database } from '../database/types.js';
import { toProblem, type Report } from '../problems/to-problem.js';
import { writeLetter } from './letter.js';
import type { LetterContext } from './letter-words.js';
import { drop, isLastAttempt, markSent, takeDue, type DroppedBecause } from './outbox-rows.js';
import { readMatter } from './read-matter.js';
import type { MailOptions } from './settings.js';
import { Undeliverable, type DueEmail, type Letter, type Matter } from './types.js';

const everyMs = 5_000;

/** What a mailer works with. */
export interface MailerOptions {
  readonly database: Database;
  readonly packs: TrainingPacks;
  readonly mail: MailOptions;
  readonly isDemo: boolean;
  /** Where failures are told; never with an address in them. */
  readonly report: Report;
}

/** Sends what stands in `emails`. Any number of processes may do so at once. */
export class Mailer {
  readonly #options: MailerOptions;
  #base = '';
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: MailerOptions) {
    this.#options = options;
  }

  /** Looks again and again. Links in letters begin with `base`. */
  start(base: string): void {
    this.#base = base;
    this.#timer = setInterval(() => void this.sendDue(), everyMs).unref();
  }

  /** Ends once the letter in hand is sent. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#work;
  }

  /** Sends all that is due now, one after the other. */
  sendDue(): Promise<void> {
    this.#work = this.#work.then(() => this.#sendAll()).catch((error: unknown) => void this.#tell(error));
    return this.#work;
  }

  async #sendAll(): Promise<void> {
    while (!this.#isStopped) {
      const email = await takeDue(this.#options.database);
      if (!email || !(await this.#send(email))) return;
    }
  }

  /** False when the way out seems closed: the rest waits for the next look. */
  async #send(email: DueEmail): Promise<boolean> {
    const { database, mail } = this.#options;
    const letter = await this.#write(email);
    if (!letter) return this.#drop(email, 'out-of-date');
    try {
      const messageId = `<training-${email.id}.${email.booking}@${mail.from.email.split('@')[1]}>`;
      await mail.post({ ...letter, to: email.recipient, messageId });
    } catch (error) {
      return this.#failed(email, error);
    }
    await markSent(database, email);
    return true;
  }

  async #write(email: DueEmail): Promise<Letter | null> {
    const { database } = this.#options;
    const matter = await readMatter(database, email);
    if (!matter) return null;
    // Once without a capability: none is made for what is out of date.
    if (!writeLetter(this.#context(matter, null), matter)) return null;
    const canManage = matter.isAttendee && email.kind !== 'cancellation';
    const token = canManage ? await newCapability(database, email.booking) : null;
    return writeLetter(this.#context(matter, token), matter);
  }

  #context({ booking }: Matter, token: string | null): LetterContext {
    const { packs, mail, isDemo } = this.#options;
    return {
      pack: packs.get(booking.pack),
      isDemo,
      from: mail.from,
      manageUrl: token === null ? null : manageUrl(this.#base, booking.id, token),
    };
  }

  async #failed(email: DueEmail, error: unknown): Promise<boolean> {
    const isRefused = error instanceof Undeliverable;
    const { code, responseCode } = ((isRefused ? error.cause : error) ?? {}) as {
      readonly code?: string;
      readonly responseCode?: number;
    };
    const why = [code, responseCode].filter(Boolean).join(' ') || 'no answer in time';
    const isOver = isRefused || isLastAttempt(email);
    this.#options.report(
      `E-mail ${email.id} (${email.kind}) was not sent: ${why}. ${isOver ? 'It is given up' : 'It will be tried again'}.`,
    );
    if (isOver) await this.#drop(email, isRefused ? 'refused' : 'given-up');
    return isRefused;
  }

  async #drop(email: DueEmail, because: DroppedBecause): Promise<true> {
    await drop(this.#options.database, email, because);
    return true;
  }

  #tell(error: unknown): void {
    toProblem(error, this.#options.report);
  }
}
