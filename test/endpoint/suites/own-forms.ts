import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { contentDigest } from '../../../demo/endpoint/content-digest.js';
import type { Receipt } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import { pdf, sendFile, urnOf } from '../support/files.js';
import { envelope, post } from '../support/made-up.js';

const folder = new URL('../../../schemas/forms/', import.meta.url);
const bytes = await readFile(new URL('after-course-evaluation.schema.json', folder));
const schema = JSON.parse(bytes.toString()) as JsonObject;
const digest = contentDigest(bytes);

const answers: JsonObject = {
  courseDate: '2026-11-20',
  role: 'school',
  takingPart: { session: 'morning', venue: 'Warm <b>and</b> bright' },
  confidence: 'same',
  stillUnclear: 'Where to ring at night',
  liked: ['The map', 'The stories'],
  willChange: 'Yes',
  actions: [{ what: 'Tell the staff', by: '2026-12-01' }, { what: 'Put up the number' }],
};

const submission = (data: JsonObject, changes: JsonObject = {}): JsonObject =>
  envelope(data, {
    submissionId: randomUUID(),
    kind: 'form',
    pack: { id: 'after-course-evaluation', version: '1', digest },
    schema: { id: String(schema['$id']), digest: contentDigest(JSON.stringify(schema)) },
    ...changes,
  });

/** Forms that are a schema of a council's own. */
export function ownForms(bench: () => Bench): void {
  const formsDir = folder.pathname;

  it('are known to discovery by the digest of their file, beside the packs', async () => {
    const { url } = await bench().start({ formsDir });
    const { packs } = (await (await fetch(`${url}/api/discovery`)).json()) as { packs: JsonObject[] };
    assert.ok(packs.some(({ kind }) => kind === 'evidence'));
    const known = packs.filter(({ kind }) => kind === 'form');
    assert.deepEqual(known, [{ id: 'after-course-evaluation', kind: 'form', version: '1', digest }]);
  });

  it('take what their schema takes, and nothing else', async () => {
    const { url } = await bench().start({ formsDir });
    assert.equal((await send(url, post(submission(answers)))).status, 201);
    const wrong: readonly (readonly [JsonObject, string])[] = [
      [{ ...answers, courseDate: '2026-02-31' }, '/courseDate'],
      [{ ...answers, willChange: 'No' }, '/actions'],
      [{ ...answers, takingPart: { session: 'night' } }, '/takingPart/session'],
      [{ ...answers, unasked: 1 }, '/unasked'],
    ];
    for (const [data, pointer] of wrong) {
      const { errors } = await problemOf(await send(url, post(submission(data))), 422, 'invalid-answers');
      assert.ok(
        errors?.some((error) => error.pointer === pointer),
        JSON.stringify(errors),
      );
    }
    const other = submission(answers, { schema: { id: String(schema['$id']), digest } });
    await problemOf(await send(url, post(other)), 422, 'unknown-pack');
    assert.equal(await bench().count(), 1);
  });

  it('are read in the inbox in the words of their schema, files with them', async () => {
    const { url } = await bench().start({ formsDir });
    const file = await sendFile(url, pdf(50, 'notes.pdf'), '/notes');
    const data = { ...answers, notes: urnOf(file) };
    const response = await send(url, post(submission(data, { attachments: [{ ...file }] })));
    const { receiptId } = (await response.json()) as Receipt;
    assert.match(receiptId, /^AFT-/);
    const read = async (path: string): Promise<string> =>
      (await (await fetch(url + path, { headers: { accept: 'text/html' } })).text())
        .replace(/<[^>]*>/g, '\n')
        .replace(/\s*\n\s*/g, '\n');
    assert.match(await read('/inbox'), /After the course: what did you think\?/);
    const text = await read(`/inbox/${receiptId}`);
    const order = [
      'After the course: what did you think?',
      'When was it?\n20 November 2026',
      'What do you do?\nI work in a school or nursery',
      'How did you take part?',
      'Which session?\nMorning',
      'Warm &lt;b&gt;and&lt;/b&gt; bright',
      'when to ask for help for a child?\nAbout the same',
      'What was most useful?\nThe map\nThe stories',
      'notes.pdf\n(PDF, 50 bytes)',
      'What is still unclear?\nWhere to ring at night',
      'What you will do',
      'Action 1',
      'What will you do?\nTell the staff',
      'By when?\n1 December 2026',
      'Action 2',
    ];
    order.reduce((from, words) => {
      const at = text.indexOf(words, from);
      assert.ok(at >= 0, `${words} stands in its place in\n${text}`);
      return at;
    }, 0);
  });
}
