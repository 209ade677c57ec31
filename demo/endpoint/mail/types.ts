import type { EmailKind } from '../booking/outbox.js';
import type { BookingRow } from '../booking/managed.js';
import type { ItemStatus, SessionRow } from '../booking/types.js';

/** A row of `emails` that this process has taken to send. */
export interface DueEmail {
  readonly id: number;
  readonly kind: EmailKind;
  readonly booking: string;
  readonly session: string | null;
  readonly recipient: string;
  /** This one counted in. */
  readonly attempts: number;
}

/** A place of a booking, as the person who is written to has it. */
export interface MailItem extends SessionRow {
  readonly status: ItemStatus;
  readonly offered_until: Date | null;
  /** The course's, where the pack has none. */
  readonly title: string | null;
}

/** What an e-mail is about, as it stands when it is sent. */
export interface Matter {
  readonly email: DueEmail;
  readonly booking: Pick<BookingRow, 'id' | 'reference' | 'pack' | 'kind' | 'course' | 'version'>;
  /** Title of `course`, where the pack has none. */
  readonly courseTitle: string | null;
  /** Those that the person who is written to has or had. */
  readonly items: readonly MailItem[];
  /** False: somebody else comes in their place. */
  readonly isAttendee: boolean;
  /** The database's clock. */
  readonly now: Date;
}

/** A file that comes with an e-mail. */
export interface LetterFile {
  readonly name: string;
  /** `text/calendar; charset=utf-8; method=PUBLISH` */
  readonly type: string;
  readonly content: string;
}

/** What is written to somebody. */
export interface Letter {
  readonly subject: string;
  /** Plain text, lines as they are. */
  readonly text: string;
  readonly files: readonly LetterFile[];
}

/** A letter on its way. */
export interface Posted extends Letter {
  readonly to: string;
  /** The same however often it is tried: who gets it twice sees it once. */
  readonly messageId: string;
}

/** What carries letters. It rejects when it does not know that the letter has arrived. */
export type Post = (letter: Posted) => Promise<void>;

/** Rejects a letter for good: another try would end as this one did. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}
