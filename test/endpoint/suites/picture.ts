import assert from 'node:assert/strict';
import { it } from 'node:test';
import { send, type Bench } from '../support/bench.js';
import { calm, envelope, post } from '../support/made-up.js';

/** What came in, counted. */
export function picture(bench: () => Bench): void {
  const page = async (url: string, query = ''): Promise<string> => {
    const response = await fetch(`${url}/inbox/picture${query}`, { headers: { accept: 'text/html' } });
    assert.equal(response.status, 200);
    return (await response.text()).replace(/\s+/g, ' ');
  };
  /** The rows of the table under a heading, as words. */
  const rows = (text: string, heading: string): readonly string[] => {
    const [, after = ''] = text.split(`<h2>${heading}</h2>`);
    const [, body = ''] = /<tbody>(.*?)<\/tbody>/.exec(after) ?? [];
    return body
      .split('</tr>')
      .map((row) =>
        row
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter(Boolean);
  };

  it('counts by UK day, council, kind and route, what was sent again once', async () => {
    let now = Date.UTC(2026, 5, 1, 12);
    const { url } = await bench().start({ now: () => now });
    const arrive = async (changes: Parameters<typeof envelope>[1] = {}, data = calm): Promise<void> => {
      assert.equal((await send(url, post(envelope(data, changes)))).status, 201);
    };
    await arrive();
    now = Date.UTC(2026, 5, 21, 22, 30);
    await arrive({ submissionId: 'the-form-that-is-sent-twice' });
    // After midnight in England, before it in UTC.
    now += 60 * 60_000;
    await arrive({ submissionId: 'the-form-that-is-sent-twice' });
    await arrive({}, { ...calm, gate: { immediateDanger: 'yes' } });
    const text = await page(url, '?days=7');
    assert.match(text, /2 arrived in the last 7 days/);
    assert.deepEqual(rows(text, 'By day'), ['22 June 2026 2']);
    assert.deepEqual(rows(text, 'By council'), ['Made-up Council 2']);
    assert.deepEqual(rows(text, 'By kind'), ['evidence 2']);
    assert.deepEqual(rows(text, 'By route'), ['Not urgent 1', 'Urgent 1']);
    const [, chart = ''] = /<svg role="img" aria-label="([^"]+)"/.exec(text) ?? [];
    assert.equal(chart, 'Bars: how many arrived on each of 7 days');
    assert.deepEqual(rows(await page(url), 'By day'), ['1 June 2026 1', '22 June 2026 2']);
  });

  it('says in the words of its pack where a checklist led', async () => {
    const { url } = await bench().start();
    await bench().database.query(
      `insert into packs (digest, document) values ('checklist', $1) on conflict do nothing`,
      [
        JSON.stringify({
          kind: 'threshold',
          council: { name: 'Other' },
          text: { en: { fields: { '/suggestion/rule': { options: { r1: 'Ask for <advice>' } } } } },
        }),
      ],
    );
    await bench().database.query(
      `insert into submissions (receipt_id, idempotency_key, submission_id, kind, pack_digest, received_at, content_digest,
         next, body, document)
       values ('OTH-2222', 'k', 's', 'threshold', 'checklist', now(), '', '', '', $1)`,
      [JSON.stringify({ data: { suggestion: { rule: 'r1' } } })],
    );
    const text = await page(url);
    assert.deepEqual(rows(text, 'By route'), ['Ask for &lt;advice&gt; 1']);
  });

  it('says that nothing came, and draws nothing', async () => {
    const { url } = await bench().start();
    const text = await page(url, '?days=1000000');
    assert.match(text, /0 arrived in the last 30 days/);
    assert.doesNotMatch(text, /<svg|<table/);
  });
}
