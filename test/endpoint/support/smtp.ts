import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { smtpPost } from '../../../demo/endpoint/mail/smtp-post.js';
import type { Post } from '../../../demo/endpoint/mail/types.js';

/** What the server does with one message: takes it; goes away in its middle; takes it and goes away before it says so. */
export type Behaviour = 'take' | 'drop' | 'take-and-drop' | 'refuse' | 'busy';

/** An e-mail as it arrived. */
export interface Arrived {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

export interface SmtpBench {
  readonly post: Post;
  readonly arrived: readonly Arrived[];
  /** What it does with the next messages; after them it takes what comes. */
  next(...behaviours: readonly Behaviour[]): void;
  close(): Promise<void>;
}

export const sender = { name: 'Training desk', email: 'training@council.example' };

/** A real SMTP server on this computer. */
export async function openSmtp(): Promise<SmtpBench> {
  const arrived: Arrived[] = [];
  let behaviours: Behaviour[] = [];
  const sockets = new Set<Socket>();
  const dropAll = (): void => sockets.forEach((socket) => socket.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      if (behaviours[0] === 'refuse' || behaviours[0] === 'busy')
        return done(Object.assign(new Error('No'), { responseCode: behaviours.shift() === 'busy' ? 451 : 550 }));
      done();
    },
    onData: (stream, session, done) => {
      const behaviour = behaviours.shift() ?? 'take';
      if (behaviour === 'drop') return dropAll();
      void read(stream).then((raw) => {
        arrived.push({ to: session.envelope.rcptTo[0]!.address, ...parse(raw) });
        if (behaviour === 'take-and-drop') dropAll();
        else done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    post: smtpPost({ host: '127.0.0.1', port, isSecure: false, needsTls: false }, sender),
    arrived,
    next: (...wanted) => {
      behaviours = [...wanted];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  return { headers, body: decode(raw.slice(end + 4), headers['content-transfer-encoding']) };
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function parse(raw: string): Omit<Arrived, 'to'> {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return { headers, text: body, files: [] };
  const [text, ...files] = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  return {
    headers,
    text: text?.body ?? '',
    files: files.map(({ headers: own, body: content }) => ({
      name: /filename="?([^";]+)/.exec(own['content-disposition'] ?? '')?.[1] ?? '',
      type: own['content-type'] ?? '',
      content,
    })),
  };
}
