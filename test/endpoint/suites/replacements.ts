import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Receipt } from '../../../src/delivery/types.js';
import { send, type Bench } from '../support/bench.js';
import { calm, envelope, post } from '../support/made-up.js';

/** How the inbox shows a form that arrived more than once. */
export function replacements(bench: () => Bench): void {
  /** A form whose attempts are stored as they arrive: attempt 2 supersedes attempt 1, and so on. */
  const madeForm = (url: string, submissionId = randomUUID()) => {
    const keys = [1, 2, 3].map(() => randomUUID());
    return async (attempt: 1 | 2 | 3): Promise<string> => {
      const supersedes = keys[attempt - 2] ?? null;
      const content = envelope(calm, { submissionId, idempotencyKey: keys[attempt - 1]!, supersedes });
      const response = await send(url, post(content));
      assert.equal(response.status, 201);
      return ((await response.json()) as Receipt).receiptId;
    };
  };
  const page = async (address: string): Promise<string> => (await fetch(address)).text();
  const link = (id: string): string => `<a href="/inbox/${id}">${id}</a>`;
  const row = async (url: string, id: string): Promise<string> =>
    (await page(`${url}/inbox`)).split('<tr').find((part) => part.includes(`scope="row"`) && firstLink(part) === id) ??
    '';
  const firstLink = (part: string): string | undefined => /href="\/inbox\/([^"]+)"/.exec(part)?.[1];

  const isReplaced = async (url: string, older: string, by: string): Promise<void> => {
    assert.ok((await row(url, older)).includes(`Replaced by ${link(by)}`), 'the list marks the older one');
    assert.ok((await page(`${url}/inbox/${older}`)).includes(`Replaced by ${link(by)}`), 'so does its own page');
  };
  const holds = async (url: string, id: string, instead: readonly string[]): Promise<void> => {
    assert.doesNotMatch(await row(url, id), /[Rr]eplaced/);
    const text = await page(`${url}/inbox/${id}`);
    assert.doesNotMatch(text, /Replaced by/);
    const told = /Replaces (.*?), sent before/s.exec(text)?.[1] ?? '';
    assert.deepEqual(told.match(/<a .*?<\/a>/g) ?? [], instead.map(link));
  };

  it('marks what was stored while its answer got lost as replaced by what was sent after it', async () => {
    const { url } = await bench().start();
    const attempt = madeForm(url);
    const [first, second] = [await attempt(1), await attempt(2)];
    await isReplaced(url, first, second);
    await holds(url, second, [first]);
  });

  it('does so over an attempt that never arrived', async () => {
    const { url } = await bench().start();
    const attempt = madeForm(url);
    const [first, third] = [await attempt(1), await attempt(3)];
    await isReplaced(url, first, third);
    await holds(url, third, [first]);
  });

  it('goes by what was sent last, not by what arrived last', async () => {
    const { url } = await bench().start();
    const attempt = madeForm(url);
    const first = await attempt(1);
    const third = await attempt(3);
    const second = await attempt(2);
    await isReplaced(url, first, third);
    await isReplaced(url, second, third);
    await holds(url, third, [first, second]);
  });

  it('says nothing of an attempt that was refused and so is not kept', async () => {
    const { url } = await bench().start();
    await holds(url, await madeForm(url)(2), []);
  });

  it('links one form only: a key alone, known to somebody else, marks nothing', async () => {
    const { url } = await bench().start();
    const key = randomUUID();
    const sendOne = async (changes: Record<string, string>): Promise<string> =>
      ((await (await send(url, post(envelope(calm, changes)))).json()) as Receipt).receiptId;
    const own = await sendOne({ idempotencyKey: key });
    const foreign = await sendOne({ supersedes: key });
    await holds(url, own, []);
    await holds(url, foreign, []);
  });
}
