import { createTransport, type SentMessageInfo } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { MailAddress } from './settings.js';
import { Undeliverable, type Post, type Posted } from './types.js';

/** How the SMTP server is reached. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly isSecure: boolean;
  /** Refuses to speak without TLS: a letter holds the key to a booking. Off only for a server on this computer. */
  readonly needsTls: boolean;
  readonly user?: string;
  readonly password?: string;
}

/** Together shorter than a row waits before it is tried again. */
const openMs = 15_000;
const answerMs = 60_000;
const longestMs = 100_000;

/** Sends letters by SMTP, each over a connection of its own. */
export function smtpPost(server: SmtpServer, from: MailAddress): Post {
  const transport = createTransport(optionsOf(server));
  return async (letter) => {
    try {
      await inTime(transport.sendMail(messageOf(letter, from)));
    } catch (error) {
      throw isRefused(error) ? new Undeliverable('refused', { cause: error }) : error;
    }
  };
}

const optionsOf = ({ host, port, isSecure, needsTls, user, password }: SmtpServer): SMTPTransport.Options => ({
  host,
  port,
  secure: isSecure,
  requireTLS: needsTls && !isSecure,
  ignoreTLS: !needsTls && !isSecure,
  ...(user !== undefined ? { auth: { user, pass: password ?? '' } } : {}),
  connectionTimeout: openMs,
  greetingTimeout: openMs,
  socketTimeout: answerMs,
  disableFileAccess: true,
  disableUrlAccess: true,
});

const messageOf = ({ to, subject, text, files, messageId }: Posted, from: MailAddress): SMTPTransport.MailOptions => ({
  from: { name: from.name, address: from.email },
  to: { name: '', address: to },
  subject,
  text,
  messageId,
  // No machine answers it, and it starts no round of notes that somebody is away.
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
});

/** The receiving server said no to this address or this letter for good: 5xx. */
function isRefused(error: unknown): boolean {
  const { command, responseCode = 0 } = error as { readonly command?: string; readonly responseCode?: number };
  return (command === 'RCPT TO' || command === 'DATA') && responseCode >= 500 && responseCode < 600;
}

async function inTime(sending: Promise<SentMessageInfo>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), longestMs);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
