import club from '../../schemas/examples/forms/club.schema.json' with { type: 'json' };
import clubCouncil from '../../schemas/examples/forms/club-council.ui.json' with { type: 'json' };
import clubPages from '../../schemas/examples/forms/club-pages.ui.json' with { type: 'json' };
import clubSingle from '../../schemas/examples/forms/club-single.ui.json' with { type: 'json' };
import clubTasks from '../../schemas/examples/forms/club-tasks.ui.json' with { type: 'json' };
import faulty from '../../schemas/examples/forms/faulty.schema.json' with { type: 'json' };
import odd from '../../schemas/examples/forms/odd.schema.json' with { type: 'json' };
import oddUi from '../../schemas/examples/forms/odd.ui.json' with { type: 'json' };
import plain from '../../schemas/examples/forms/plain.schema.json' with { type: 'json' };
import wrong from '../../schemas/examples/forms/wrong.ui.json' with { type: 'json' };
import evaluation from '../../schemas/forms/after-course-evaluation.schema.json' with { type: 'json' };
import { contentDigest } from '../../src/delivery/content-digest.js';
import { nameOf } from '../../src/elements/schema-form/build-pack.js';
import type { Json } from '../../src/schema/types.js';
import { knownPacks } from './state-assets.js';

/** Schemas, and files that say how to show them, by the last part of their address at the made-up service. */
const files = new Map<string, unknown>(
  Object.entries({
    'club.schema.json': club,
    'club-council.ui.json': clubCouncil,
    'club-pages.ui.json': clubPages,
    'club-single.ui.json': clubSingle,
    'club-tasks.ui.json': clubTasks,
    'evaluation.schema.json': evaluation,
    'faulty.schema.json': faulty,
    'odd.schema.json': odd,
    'odd.ui.json': oddUi,
    'plain.schema.json': plain,
    'wrong.ui.json': wrong,
    'no-json.schema.json': '<!doctype html><p>Not found</p>',
  }),
);

/** Puts a file at the made-up service: JSON, or text as it stands. */
export const offerForm = (name: string, content: unknown): void => void files.set(name, content);

/** The service knows every schema that it gave out, as a form of its own. */
const remember = async (name: string, schema: Json, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  if (!name.endsWith('.schema.json')) return;
  const digest = await contentDigest(bytes);
  if (knownPacks.some((one) => one.digest === digest)) return;
  knownPacks.push({ id: nameOf(schema, name), kind: 'form', version: '1', digest });
};

/** Answers a request for a file. */
export const serveForm = async (url: string): Promise<Response> => {
  const name = url.split('/').at(-1) ?? '';
  const content = files.get(name);
  if (content === undefined) return new Response('', { status: 404 });
  if (typeof content === 'string') return new Response(content, { headers: { 'Content-Type': 'text/html' } });
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  await remember(name, content as Json, bytes);
  return new Response(bytes, { headers: { 'Content-Type': 'application/json' } });
};
