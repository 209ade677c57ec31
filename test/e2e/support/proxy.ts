import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** What the line between page and service does to submissions; while it is not cut, everything else passes. */
export type Line =
  /** Passes both ways. */
  | 'open'
  /** The service gets it and answers; the answer is lost on the way back. */
  | 'loses-answers'
  /** Waits until the line is open again, then passes. */
  | 'holds'
  /** Nothing passes, of anything: what is on its way breaks off. */
  | 'cut';

/** A line with faults between a page and its service: the page is opened at `url`. */
export interface Proxy {
  readonly url: string;
  readonly set: (line: Line) => void;
  /** The service's answers to submissions, in order, lost ones too. */
  readonly answers: readonly { readonly status: number; readonly isReplayed: boolean }[];
  /** The parts of files that the service has answered, in order. */
  readonly parts: readonly { readonly offset: number; readonly status: number }[];
  readonly close: () => Promise<void>;
}

/** Starts one before a service. */
export async function startProxy(target: string): Promise<Proxy> {
  let line: Line = 'open';
  let whenOpen = new Set<() => void>();
  const answers: { status: number; isReplayed: boolean }[] = [];
  const parts: { offset: number; status: number }[] = [];
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    if (line === 'cut') return void request.socket.destroy();
    const isSubmission = request.method === 'POST' && Boolean(request.url?.endsWith('/submissions'));
    const { method = 'GET', url = '/', headers } = request;
    const forward = (): void => {
      const onward = ask(new URL(url, target), { method, headers }, (answer) => {
        if (isSubmission)
          answers.push({
            status: answer.statusCode ?? 0,
            isReplayed: answer.headers['idempotent-replayed'] === 'true',
          });
        if (method === 'PATCH')
          parts.push({ offset: Number(headers['upload-offset']), status: answer.statusCode ?? 0 });
        if (isSubmission && line === 'loses-answers') return answer.resume().on('end', () => request.socket.destroy());
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        return answer.pipe(response);
      });
      onward.on('error', () => request.socket.destroy());
      request.pipe(onward);
    };
    if (isSubmission && line === 'holds') whenOpen.add(forward);
    else forward();
  };
  const server = createServer(pass).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answers,
    parts,
    set: (next) => {
      line = next;
      if (next === 'cut') server.closeAllConnections();
      if (next === 'holds' || next === 'cut') return;
      const waiting = whenOpen;
      whenOpen = new Set();
      for (const forward of waiting) forward();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
