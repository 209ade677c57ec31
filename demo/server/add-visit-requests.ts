import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { html, type Markup } from '../endpoint/pages/html.js';
import { guardOpenService } from '../endpoint/security/host-guard.js';

/** More than any visit needs. */
const mostBytes = 65_536;

/**
 * What a school's own server would do with its own form: here it only shows what arrived, on this computer, and keeps
 * nothing. `visit` is the field that `fd-form` filled in.
 */
export async function addVisitRequests(app: FastifyInstance, policy: string): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: mostBytes });
    scope.addHook('onRequest', async (request) => guardOpenService(request));
    scope.post('/visit-requests', async ({ body }, reply) =>
      reply
        .header('Cache-Control', 'no-store')
        .header('Content-Security-Policy', policy)
        .header('X-Content-Type-Options', 'nosniff')
        .header('Referrer-Policy', 'no-referrer')
        .type('text/html; charset=utf-8')
        .send(String(page(Object.entries((body ?? {}) as Record<string, unknown>)))),
    );
  });
}

const page = (fields: readonly (readonly [string, unknown])[]): Markup =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>What arrived | Mersey Lane Primary</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/visit-request.css" />
      </head>
      <body>
        <header><p>Mersey Lane Primary (a made-up school)</p></header>
        <main>
          <h1>What arrived</h1>
          <p>A school's own server would now deal with it. This one shows it to you and keeps nothing.</p>
          <dl>
            ${fields.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd><pre>${readable(String(value))}</pre></dd>`,
            )}
          </dl>
          <p><a href="/visit-request.html">Back to the form</a></p>
        </main>
      </body>
    </html> `;

/** JSON over several lines; anything else as it came. */
function readable(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
