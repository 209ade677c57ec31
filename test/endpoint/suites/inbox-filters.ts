import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Receipt } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { send, type Bench } from '../support/bench.js';
import { calm, envelope, post } from '../support/made-up.js';

const urgent: JsonObject = { ...calm, gate: { immediateDanger: 'yes' } };

/** Part of the list: by council, kind and urgency. */
export function inboxFilters(bench: () => Bench): void {
  const page = async (url: string, query: string): Promise<string> => {
    const response = await fetch(`${url}/inbox${query}`, { headers: { accept: 'text/html' } });
    assert.equal(response.status, 200);
    return response.text();
  };
  const references = (text: string): readonly string[] =>
    text
      .split('<tr')
      .slice(2)
      .map((row) => /\b[A-Z]{3}-\w+/.exec(row)![0]);
  const arrive = async (url: string, data: JsonObject): Promise<string> => {
    const response = await send(url, post(envelope(data)));
    assert.equal(response.status, 201);
    return ((await response.json()) as Receipt).receiptId;
  };
  /** A pack of another council and kind, and something that was made with it and says nothing of urgency. */
  const another = async (): Promise<void> => {
    const { database } = bench();
    await database.query(
      `insert into packs (digest, document) values ('another', $1) on conflict (digest) do update set document = excluded.document`,
      [JSON.stringify({ id: 'other', kind: 'threshold', council: { name: 'Éver & <Other>' } })],
    );
    await database.query(
      `insert into submissions (receipt_id, idempotency_key, submission_id, kind, pack_digest, received_at, content_digest,
         next, body, document) values ('OTH-2222', 'k', 's', 'threshold', 'another', now(), '', '', '', '{}')`,
    );
  };

  it('shows what is chosen, and says in its form what that is', async () => {
    const { url } = await bench().start();
    const first = await arrive(url, urgent);
    const second = await arrive(url, calm);
    await another();
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['', ['OTH-2222', second, first]],
      ['?urgency=urgent', [first]],
      ['?urgency=not-urgent', [second]],
      ['?urgency=not-stated', ['OTH-2222']],
      ['?kind=evidence', [second, first]],
      ['?kind=evidence&urgency=urgent&council=', [first]],
      [`?council=${encodeURIComponent('Éver & <Other>')}`, ['OTH-2222']],
      [`?council=${encodeURIComponent('Éver & <Other>')}&kind=evidence`, []],
      ['?council=%27%20or%201=1--', []],
      // What is no choice at all does not matter.
      [`?urgency=purple&kind=%00&kind[]=x&council=${'x'.repeat(201)}`, ['OTH-2222', second, first]],
    ];
    for (const [query, expected] of cases) assert.deepEqual(references(await page(url, query)), expected, query);
    const text = await page(url, `?council=${encodeURIComponent('Éver & <Other>')}&urgency=not-stated`);
    assert.deepEqual(
      [...text.matchAll(/<option value="([^"]*)" selected>/g)].map(([, value]) => value),
      ['Éver &amp; &lt;Other&gt;', '', 'not-stated'],
    );
    assert.match(text, /Show everything/);
    for (const [, id] of text.matchAll(/<label for="([^"]*)"/g)) assert.ok(text.includes(`<select id="${id}"`));
  });

  it('says so when nothing is all of that, and that nothing arrived only when that is so', async () => {
    const { url } = await bench().start();
    assert.doesNotMatch(await page(url, '?urgency=urgent'), /Filter the list/);
    await arrive(url, calm);
    const text = await page(url, '?urgency=urgent&kind=%22%3E%3Cscript%3E');
    assert.match(text, /Nothing that arrived is all of this/);
    assert.doesNotMatch(text, /Nothing has arrived yet|<script/);
  });

  it('gives the filtered list as CSV and as JSON, without an answer in it', async () => {
    const { url } = await bench().start({ now: () => Date.UTC(2026, 10, 22, 14, 5) });
    const first = await arrive(url, { ...urgent, worry: { whatWorries: 'Secret words' } });
    await arrive(url, calm);
    await another();
    await bench().database.query(`update packs set document = jsonb_set(document::jsonb, '{council,name}', '"=1+1"')
      where digest = 'another'`);
    const text = await page(url, '?urgency=urgent');
    const links = [...text.matchAll(/href="(\/inbox\/list\.\w+\?[^"]*)" download/g)].map(([, href]) => href!);
    assert.equal(links.length, 2);
    const [csv, json] = await Promise.all(links.map((href) => fetch(url.replace(/\/$/, '') + href)));
    assert.equal(csv!.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(csv!.headers.get('content-disposition'), 'attachment; filename="inbox.csv"');
    assert.equal(csv!.headers.get('cache-control'), 'no-store');
    const council = (
      await bench().database.query<{ name: string }>(
        `select document->'council'->>'name' as name from packs where digest <> 'another' limit 1`,
      )
    ).rows[0]!.name;
    assert.equal(
      await csv!.text(),
      '"reference","received","urgency","council","kind","replacedBy"\r\n' +
        `"${first}","2026-11-22T14:05:00.000Z","urgent","${council}","evidence",""\r\n`,
    );
    assert.deepEqual(await json!.json(), [
      {
        reference: first,
        received: '2026-11-22T14:05:00.000Z',
        urgency: 'urgent',
        council,
        kind: 'evidence',
        replacedBy: null,
      },
    ]);
    const all = await (await fetch(`${url}/inbox/list.csv`)).text();
    assert.equal(all.split('\r\n').length, 5);
    assert.match(all, /"'=1\+1"/);
    assert.doesNotMatch(all, /Secret/);
    assert.deepEqual(await (await fetch(`${url}/inbox/list.json?kind=none`)).json(), []);
  });

  it('gives every line of a long list once, the newest first', async () => {
    const { url } = await bench().start();
    await another();
    await bench().database.query(
      `insert into submissions (receipt_id, idempotency_key, submission_id, kind, pack_digest, received_at, content_digest,
         next, body, document) select 'LON-' || i, 'k' || i, 's' || i, 'threshold', 'another', now(), '', '', '', '{}'
       from generate_series(1, 1200) i`,
    );
    const list = (await (await fetch(`${url}/inbox/list.json`)).json()) as { reference: string }[];
    const expected = [...Array.from({ length: 1200 }, (_, index) => `LON-${1200 - index}`), 'OTH-2222'];
    assert.deepEqual(
      list.map(({ reference }) => reference),
      expected,
    );
  });

  it('gives the list to nobody who has not signed in', async () => {
    const { url } = await bench().start({ signIn: { kind: 'password', passwords: { referrals: 'correct horse' } } });
    for (const ending of ['csv', 'json']) assert.equal((await fetch(`${url}/inbox/list.${ending}`)).status, 401);
  });

  it('keeps the filter on the way to older ones', async () => {
    const { url } = await bench().start();
    const first = await arrive(url, urgent);
    await another();
    for (let count = 0; count < 50; count += 1) await arrive(url, urgent);
    const text = await page(url, '?urgency=urgent&kind=evidence');
    assert.equal(references(text).length, 50);
    const older = /rel="next" href="([^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');
    const { pathname, searchParams } = new URL(older, url);
    assert.deepEqual(
      [pathname, searchParams.get('urgency'), searchParams.get('kind')],
      ['/inbox', 'urgent', 'evidence'],
    );
    assert.deepEqual(references(await page(url, `?${searchParams}`)), [first]);
  });
}
