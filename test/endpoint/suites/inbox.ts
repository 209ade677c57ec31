import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { JsonObject } from '../../../src/schema/types.js';
import type { Receipt } from '../../../src/delivery/types.js';
import { send, type Bench } from '../support/bench.js';
import { calm, envelope, post } from '../support/made-up.js';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;{{7*7}}`;

const between = (text: string, from: string, to: string): string => {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  assert.ok(start >= 0 && end > start, `${from} stands before ${to}`);
  return text.slice(start, end);
};

/** What the page of a front-door manager shows. */
export function inbox(bench: () => Bench): void {
  const page = async (url: string): Promise<string> => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    return response.text();
  };
  const arrive = async (url: string, data: JsonObject): Promise<Receipt> => {
    const response = await send(url, post(envelope(data)));
    return (await response.json()) as Receipt;
  };

  it('says that nothing has arrived, and that data is made up', async () => {
    const { url } = await bench().start();
    const text = await page(`${url}/inbox`);
    assert.match(text, /Nothing has arrived yet/);
    assert.match(text, /Made-up data only/);
  });

  it('lists what arrived, the newest first, without a word about a child', async () => {
    const { url } = await bench().start({ now: () => Date.UTC(2026, 5, 22, 13, 5) });
    const first = await arrive(url, { ...calm, children: [{ childName: 'Ann Other' }] });
    const second = await arrive(url, { ...calm, gate: { immediateDanger: 'not-known' } });
    const text = await page(`${url}/inbox`);
    const rows = text.split('<tr').slice(2);
    assert.deepEqual(
      rows.map((row) => /MAD-\w+/.exec(row)![0]),
      [second.receiptId, first.receiptId],
    );
    assert.match(rows[0]!, />Urgent</);
    assert.match(rows[1]!, />Not urgent</);
    assert.match(rows[0]!, /22 Jun 2026, 14:05/);
    assert.match(rows[0]!, /Made-up Council/);
    assert.doesNotMatch(text, /Ann|worry/);
  });

  it('leads on to older ones', async () => {
    const { url } = await bench().start();
    for (let count = 0; count < 51; count += 1) await arrive(url, calm);
    const text = await page(`${url}/inbox`);
    assert.equal(text.split('<tr').length - 2, 50);
    const [, older] = /href="([^"]+)">Older ones/.exec(text)!;
    assert.equal((await page(url + older!)).split('<tr').length - 2, 1);
  });

  it('shows a submission in the words of its pack, with what is confidential apart', async () => {
    const { url } = await bench().start();
    const { receiptId, contentDigest } = await arrive(url, {
      agreement: { keepFromFamily: 'Kept line' },
      children: [
        { childSaid: 'Said line', dob: '2019-05', childName: 'Ann Other' },
        { childName: 'Bo', dob: null },
      ],
      worry: { told: false, signs: ['quiet'], whatWorries: 'Line one\nline two', seenOn: '2026-11-20' },
      gate: { immediateDanger: 'yes' },
    });
    const text = await page(`${url}/inbox/${receiptId}`);
    const [open, apart] = text.split('Must not be seen by the family');
    const order = ['Danger now', 'Is the child in danger right now?', 'Yes, right now', 'What are you worried about?'];
    order.push(
      'Line one\nline two',
      '20 November 2026',
      'Very quiet',
      'Did you tell anybody?',
      'No',
      'Child 1',
      'Ann Other',
    );
    order.push('May 2019', 'Child 2', 'Bo', 'Not known');
    order.reduce((from, words) => {
      const at = open!.indexOf(words, from);
      assert.ok(at >= 0, `${words} stands in its place`);
      return at;
    }, 0);
    assert.doesNotMatch(open!, /Kept line|Said line/);
    assert.match(apart!, /Child 1.*What the child said.*Said line.*Kept line/s);
    assert.ok(apart!.includes(contentDigest));
    assert.match(text, new RegExp(`<title>${receiptId} `));
  });

  it('names each of several, and uses the words that the pack has for a baby not born yet', async () => {
    const { url } = await bench().start();
    const { receiptId } = await arrive(url, {
      ...calm,
      children: [
        { unborn: 'no', childName: 'Sam Sample', homeAddress: '1 Made-up Way', childSaid: 'Said line' },
        { unborn: 'yes', motherName: 'Mo Sample', homeAddress: '2 Made-up Way' },
        { childName: 'Al Sample', knownAs: 'Kept name', homeAddress: null },
      ],
    });
    const text = await page(`${url}/inbox/${receiptId}`);
    const [open, apart] = text.split('Must not be seen by the family');
    const born = between(open!, 'Child 1: Sam Sample</h', 'Child 2: Mo Sample</h');
    const unborn = between(open!, 'Child 2: Mo Sample</h', 'Child 3: Al Sample</h');
    assert.match(born, /<dt>Home address<\/dt>\s*<dd>1 Made-up Way</);
    assert.match(unborn, /<dt>Mother’s home address<\/dt>\s*<dd>2 Made-up Way</);
    assert.doesNotMatch(unborn, /<dt>Home address/);
    // A name told in confidence stays among what was.
    assert.doesNotMatch(open!, /Kept name/);
    assert.match(apart!, /Child 1: Sam Sample.*Said line.*Child 3: Al Sample.*Kept name/s);
  });

  it('gives back the bytes as they came, and notes who opened them', async () => {
    const { url } = await bench().start();
    const content = envelope();
    const { receiptId } = (await (await send(url, post(content))).json()) as Receipt;
    const response = await fetch(`${url}/inbox/${receiptId}/submission.json`);
    assert.equal(await response.text(), JSON.stringify(content));
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    const { rows } = await bench().database.query('select who, action, subject from audit_log');
    assert.deepEqual(rows, [{ who: 'somebody at this computer', action: 'took-bytes', subject: receiptId }]);
  });

  it('shows hostile text as text, in every place a sender can write to', async () => {
    const { url } = await bench().start();
    const { receiptId } = await arrive(url, {
      ...calm,
      worry: { whatWorries: hostile },
      children: [{ childName: hostile, childSaid: hostile }],
      agreement: { keepFromFamily: hostile },
    });
    const text = await page(`${url}/inbox/${receiptId}`);
    assert.doesNotMatch(text, /<script|<img|onerror='/);
    assert.equal(text.split('&quot;&gt;&lt;script&gt;').length - 1, 6);
    // The control: the bytes themselves hold the markup, so it was the page that took its force away.
    assert.match(await (await fetch(`${url}/inbox/${receiptId}/submission.json`)).text(), /<script>/);
  });

  it('sends a policy under which nothing runs, and no page is kept', async () => {
    const { url } = await bench().start();
    const { headers } = await fetch(`${url}/inbox`);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; style-src 'self'/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(await page(`${url}/inbox`), /<script|<style| style=| on\w+=/);
    assert.equal((await fetch(`${url}/inbox/MAD-0000`)).status, 404);
  });
}
