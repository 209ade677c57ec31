import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Fastify from 'fastify';
import { createAjv } from '../../demo/endpoint/packs/ajv.js';
import { readOpenapi } from '../../demo/endpoint/routes/openapi.js';
import { addService } from '../../demo/endpoint/service.js';
import type { JsonObject } from '../../src/schema/types.js';
import { embedded } from './support/backends.js';
import { openBench, send, type Bench } from './support/bench.js';
import { idOf, openFile, partBytes, pdf, sendFile, sendPart, withFile } from './support/files.js';
import { calm, envelope, post, withHeaders } from './support/made-up.js';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly response: Response;
}

/** `get /discovery`, for every operation of the document. */
function operations(document: JsonObject): string[] {
  const paths = Object.entries(document['paths'] as Record<string, JsonObject>);
  return paths.flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== 'parameters')
      .map((method) => `${method} ${path}`),
  );
}

describe('the OpenAPI document', () => {
  let bench: Bench;
  let document: JsonObject;
  before(async () => {
    bench = await openBench(embedded);
    document = await readOpenapi();
  });
  after(() => bench.close());

  it('is valid, and served as it is published', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    assert.ok(valid, JSON.stringify(errors));
    const { url } = await bench.start();
    assert.deepEqual(await (await fetch(`${url}/api/openapi.json`)).json(), document);
  });

  it('lists exactly the routes that the service has', async () => {
    const app = Fastify();
    const routes: string[] = [];
    app.addHook('onRoute', ({ method, url, config }) => {
      if (!url.startsWith('/api') || config?.isRefusal) return;
      const path = url.slice(4).replace(/:(\w+)/g, '{$1}');
      // A server answers HEAD wherever it answers GET.
      const names = [method].flat().filter((name) => name !== 'HEAD' || !routes.includes(`get ${path}`));
      for (const name of names) routes.push(`${name.toLowerCase()} ${path}`);
    });
    await addService(app, { database: bench.database, packsDir: '/nowhere', demo: true, allowedOrigins: [] });
    assert.deepEqual(routes.sort(), operations(document).sort());
    await app.close();
  });

  it('describes what the service really answers: every status of every operation that a client can cause', async () => {
    const ajv = createAjv();
    ajv.addSchema({ ...document, $id: 'https://openapi.test/' });
    const answers = await everyAnswer(bench);
    for (const { method, path, response } of answers) {
      const place = pointer('paths', path, method, 'responses', String(response.status));
      const described = resolve(document, place);
      assert.ok(described, `${method} ${path} ${response.status} is described`);
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      const text = await response.text();
      if (described.value['content']) {
        const schema = `https://openapi.test/#${described.place}${pointer('content', type, 'schema')}`;
        const validate = ajv.compile({ $ref: schema });
        assert.ok(
          validate(JSON.parse(text)),
          `${method} ${path} ${response.status}: ${JSON.stringify(validate.errors)}`,
        );
      } else assert.equal(text, '');
      for (const [name, header] of Object.entries((described.value['headers'] ?? {}) as Record<string, JsonObject>)) {
        const { required } = header['$ref'] ? resolve(document, String(header['$ref']).slice(1))!.value : header;
        if (required) assert.ok(response.headers.get(name), `${method} ${path} ${response.status} has ${name}`);
      }
    }
    const seen = new Set(answers.map(({ method, path, response }) => `${method} ${path} ${response.status}`));
    const listed = operations(document).flatMap((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      const item = resolve(document, pointer('paths', path, method, 'responses'))!.value;
      return Object.keys(item).map((status) => `${operation} ${status}`);
    });
    // A failure of the service itself is caused in another test.
    assert.deepEqual(listed.filter((line) => !seen.has(line) && !line.endsWith(' 500')).sort(), []);
  });
});

/** One answer of every status that a client can cause. */
async function everyAnswer(bench: Bench): Promise<readonly Answer[]> {
  const listed = 'https://school.example';
  const { url } = await bench.start({ allowedOrigins: [listed] });
  const { url: closed } = await bench.start({ isClosed: () => true });
  const { url: slow } = await bench.start({ rateLimit: { burst: 0, perSecond: 1 } });
  const content = envelope();
  const submissions: Promise<Response>[] = [
    [url, post(content)] as const,
    [url, post({ ...content, data: { ...calm, gate: {} } })] as const,
    [url, post(envelope({ ...calm, gate: {} }))] as const,
    [url, withHeaders(post(), { origin: listed, 'content-digest': null })] as const,
    [url, withHeaders(post(), { origin: 'https://evil.example' })] as const,
    [url, withHeaders(post(), { 'content-type': 'text/plain' })] as const,
    [url, withHeaders(post(), { via: '1.1 proxy' })] as const,
    [url, { ...post(), body: Buffer.alloc(1024 * 1024 + 1) }] as const,
    [closed, post()] as const,
    [slow, post()] as const,
  ].map(([address, request]) => send(address, request));
  const answers: Answer[] = [];
  for (const response of submissions) answers.push({ method: 'post', path: '/submissions', response: await response });
  answers.push({ method: 'post', path: '/submissions', response: await send(url, post(content)) });
  answers.push({ method: 'post', path: '/submissions', response: await fetch(`${url}/api/submissions`) });
  answers.push({ method: 'get', path: '/discovery', response: await fetch(`${closed}/api/discovery`) });
  for (const path of ['/discovery', '/openapi.json', '/health']) {
    const ask = (init?: RequestInit): Promise<Response> => fetch(`${url}/api${path}`, init);
    const inits: readonly RequestInit[] = [
      { headers: { origin: listed } },
      { headers: { origin: 'https://evil.example' } },
      { method: 'DELETE' },
      { headers: { via: '1.1 proxy' } },
    ];
    for (const init of inits) answers.push({ method: 'get', path, response: await ask(init) });
  }
  return [...answers, ...(await everyFileAnswer(bench, url, closed, slow))];
}

/** The same for files. */
async function everyFileAnswer(bench: Bench, url: string, closed: string, slow: string): Promise<readonly Answer[]> {
  const evil = { origin: 'https://evil.example' };
  const proxied = { via: '1.1 proxy' };
  const { url: strict } = await bench.start({
    partRateLimit: { burst: 0, perSecond: 1 },
    scanAttachment: async () => true,
  });
  const { url: scanned } = await bench.start({ scanAttachment: async () => true });
  const file = pdf(partBytes + 10);
  const key = { 'idempotency-key': '"described"' };
  const answers: Answer[] = [];
  const add = (method: string, path: string, response: Response): Response => {
    answers.push({ method, path, response: response.clone() });
    return response;
  };
  const id = await idOf(add('post', '/attachments', await openFile(url, file, key)));
  const large = { ...file, content: Buffer.alloc(20 * 1024 * 1024 + 1) };
  for (const [address, opened, headers] of [
    [url, file, key],
    [url, pdf(9), key],
    [url, pdf(9, ''), {}],
    [url, pdf(9), evil],
    [url, large, {}],
    [url, { ...file, mediaType: 'text/html' }, {}],
    [url, file, proxied],
    [slow, file, {}],
    [closed, file, {}],
  ] as const) {
    add('post', '/attachments', await openFile(address, opened, headers));
  }
  add('post', '/attachments', await fetch(`${url}/api/attachments`));
  const one = '/attachments/{id}';
  const part = file.content.subarray(0, partBytes);
  const rest = file.content.subarray(partBytes);
  const refused = await idOf(await openFile(scanned, pdf(9)));
  for (const [address, name, offset, bytes, headers] of [
    [url, id, 0, part, {}],
    [url, id, 0, part, {}],
    [url, id, 0, part, { 'upload-offset': '' }],
    [url, id, 0, part, evil],
    [url, 'unknown', 0, part, {}],
    [url, id, 0, file.content, {}],
    [url, id, 0, part, { 'content-type': 'text/plain' }],
    [url, id, 0, part, proxied],
    [scanned, refused, 0, pdf(9).content, {}],
    [strict, id, 0, part, {}],
    [closed, id, 0, part, {}],
    [url, id, partBytes, rest, {}],
  ] as const) {
    add('patch', one, await sendPart(address, name, offset, bytes, headers));
  }
  const bound = await sendFile(url, pdf(9));
  await send(url, post(withFile(bound)));
  for (const method of ['HEAD', 'DELETE']) {
    for (const [address, name, headers] of [
      [url, id, {}],
      [url, bound.id, {}],
      [url, 'unknown', {}],
      [url, id, evil],
      [url, id, proxied],
      [strict, id, {}],
      [closed, id, {}],
    ] as const) {
      add(method.toLowerCase(), one, await fetch(`${address}/api/attachments/${name}`, { method, headers }));
    }
  }
  return answers;
}

function pointer(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What stands at a pointer, through one reference, and where that is. */
function resolve(document: JsonObject, place: string): { value: JsonObject; place: string } | null {
  const names = place.split('/').slice(1);
  let value: unknown = document;
  for (const name of names)
    value = (value as JsonObject | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (typeof value !== 'object' || value === null) return null;
  const reference = (value as JsonObject)['$ref'];
  return typeof reference === 'string' ? resolve(document, reference.slice(1)) : { value: value as JsonObject, place };
}
