import type { Request } from 'playwright-core';
import type { Receipt } from '../../../src/delivery/types.js';

/** What the service answered. */
export interface Answered {
  readonly status: number;
  readonly isReplayed: boolean;
  readonly receipt: Receipt;
}

/** Sends what the browser sent once more, byte for byte, under the same key. */
export async function sendAgain(request: Request, change = (body: Buffer): Buffer => body): Promise<Answered> {
  const headers = await request.allHeaders();
  const names = ['content-type', 'accept', 'idempotency-key', 'content-digest', 'origin'];
  const answer = await fetch(request.url(), {
    method: 'POST',
    headers: Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    body: new Uint8Array(change(request.postDataBuffer() ?? Buffer.alloc(0))),
  });
  return {
    status: answer.status,
    isReplayed: answer.headers.get('idempotent-replayed') === 'true',
    receipt: (await answer.json()) as Receipt,
  };
}
