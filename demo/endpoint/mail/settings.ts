import { SettingError } from '../security/sign-in.js';
import { isLoopback } from '../security/bind.js';
import { Mailbox } from './mailbox.js';
import { smtpPost, type SmtpServer } from './smtp-post.js';
import type { Post } from './types.js';

/** Whom letters are from: a role and its mailbox. */
export interface MailAddress {
  readonly name: string;
  readonly email: string;
}

/** How a service writes to people. */
export interface MailOptions {
  readonly post: Post;
  readonly from: MailAddress;
  /** Where people reach the service: links in letters begin with it. Left out: where it listens. */
  readonly publicUrl?: string;
  /** Shown at `/mailbox`, in place of sending. */
  readonly mailbox?: Mailbox;
}

/** A name that no mail can reach (RFC 2606). */
const nobody: MailAddress = { name: 'Training desk', email: 'training@front-door.example' };

/** Nothing leaves this computer. */
export function developmentMail(publicUrl?: string): MailOptions {
  const mailbox = new Mailbox();
  return { post: mailbox.post, from: nobody, mailbox, ...(publicUrl ? { publicUrl } : {}) };
}

/**
 * Reads how to send from the environment; without `SMTP_URL` letters go to the development mailbox.
 * @throws {SettingError} when a setting is missing or wrong; when a demonstration would write to real mailboxes
 */
export function mailFrom(
  environment: Readonly<Record<string, string | undefined>>,
  { isDemo }: { readonly isDemo: boolean },
): MailOptions {
  const { SMTP_URL: smtp, MAIL_FROM: from } = environment;
  const publicUrl = publicUrlFrom(environment['PUBLIC_URL']);
  if (!smtp) return developmentMail(publicUrl);
  const server = serverFrom(smtp);
  if (isDemo && server.needsTls) {
    throw new SettingError('This is a demonstration and writes to nobody: SMTP_URL may name only this computer.');
  }
  const address = addressFrom(from);
  return { post: smtpPost(server, address), from: address, ...(publicUrl ? { publicUrl } : {}) };
}

function serverFrom(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) {
    throw new SettingError('SMTP_URL must look like smtp://name:password@mail.council.example:587 or smtps://….');
  }
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    needsTls: !isLoopback(url.hostname),
    ...(url.username ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : {}),
  };
}

function addressFrom(text: string | undefined): MailAddress {
  const [, name, email] = /^\s*"?([^"<>\r\n]+?)"?\s*<([^\s<>@]+@[^\s<>@]+)>\s*$/.exec(text ?? '') ?? [];
  if (name && email) return { name, email };
  throw new SettingError('MAIL_FROM must look like Training desk <training@council.example>.');
}

function publicUrlFrom(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) return url.origin;
  throw new SettingError('PUBLIC_URL must look like https://frontdoor.council.example.');
}
