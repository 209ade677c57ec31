import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Database } from '../../../demo/endpoint/database/types.js';
import { takeDue } from '../../../demo/endpoint/mail/outbox-rows.js';
import type { Backend } from '../support/backends.js';
import type { Bench } from '../support/bench.js';
import { asking, booked } from '../support/booking.js';
import { mailerOn } from '../support/mail.js';
import { openSmtp, type SmtpBench } from '../support/smtp.js';

/** That letters arrive, over a real SMTP server, whatever breaks on the way. */
export function mailDelivery(bench: () => Bench, backend: Backend): void {
  let smtp: SmtpBench;
  before(async () => {
    smtp = await openSmtp();
  });
  after(() => smtp.close());

  /** Bookings whose confirmations are due. */
  const bookFor = async (...names: readonly string[]): Promise<void> => {
    const { url } = await bench().start();
    for (const name of names) await booked(url, asking('north-am', name));
  };
  const makeDue = (): Promise<unknown> =>
    bench().database.query("update emails set due_at = clock_timestamp() where kind = 'confirmation'");
  const sendAll = async (...databases: readonly Database[]): Promise<readonly string[]> => {
    const reports: string[] = [];
    const mailers = databases.map((database) => mailerOn(database, smtp.post, (line) => reports.push(line)));
    await Promise.all(mailers.map((mailer) => mailer.sendDue()));
    await Promise.all(mailers.map((mailer) => mailer.stop()));
    return reports;
  };
  const arrivals = (from: number) => smtp.arrived.slice(from);
  const stateOf = async (): Promise<readonly unknown[]> =>
    (
      await bench().database.query(
        `select sent_at is not null as sent, dropped_because as dropped, attempts, due_at > clock_timestamp() as waits
         from emails where kind = 'confirmation' order by id`,
      )
    ).rows;

  it('arrives as plain text from a role, with the calendar file and its method', async () => {
    const from = smtp.arrived.length;
    await bookFor('ann');
    assert.deepEqual(await sendAll(bench().database), []);
    const [letter, ...others] = arrivals(from);
    assert.deepEqual(others, []);
    assert.equal(letter!.to, 'ann@school.example');
    assert.equal(letter!.headers['from'], 'Training desk <training@council.example>');
    assert.equal(letter!.headers['auto-submitted'], 'auto-generated');
    assert.match(
      letter!.text,
      /Your place is booked\.[^]*Made-up workshop[^]*morning; the time is not known[^]*\/manage#/,
    );
    assert.match(letter!.files[0]!.type, /^text\/calendar;.*method=PUBLISH/);
    assert.match(letter!.files[0]!.content, /^BEGIN:VCALENDAR\r\n[^]*METHOD:PUBLISH\r\n[^]*SEQUENCE:1\r\n/);
  });

  it('a server that goes away in the middle loses no letter: it is tried again later, and arrives once', async () => {
    const from = smtp.arrived.length;
    await bookFor('ann');
    smtp.next('drop');
    const [report] = await sendAll(bench().database);
    assert.match(report!, /^E-mail \d+ \(confirmation\) was not sent: .*It will be tried again\.$/);
    assert.doesNotMatch(report!, /ann|@/);
    assert.deepEqual(await stateOf(), [{ sent: false, dropped: null, attempts: 1, waits: true }]);
    await sendAll(bench().database);
    assert.equal(arrivals(from).length, 0, 'not at once');
    await makeDue();
    await sendAll(bench().database);
    await makeDue();
    await sendAll(bench().database);
    assert.equal(arrivals(from).length, 1);
  });

  it('a server that took a letter and went away before it said so gets it again as the same message', async () => {
    const from = smtp.arrived.length;
    await bookFor('ann');
    smtp.next('take-and-drop');
    await sendAll(bench().database);
    await makeDue();
    await sendAll(bench().database);
    const ids = arrivals(from).map(({ headers }) => headers['message-id']);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
  });

  it('an address that is refused is given up and keeps nobody else waiting; one that is busy is tried again', async () => {
    const from = smtp.arrived.length;
    await bookFor('ann', 'ben', 'cat');
    smtp.next('refuse', 'busy');
    const reports = await sendAll(bench().database);
    assert.equal(reports.length, 2);
    assert.match(reports[0]!, /550\. It is given up\.$/);
    await sendAll(bench().database);
    assert.deepEqual(
      arrivals(from).map(({ to }) => to),
      ['cat@school.example'],
    );
    assert.deepEqual(
      (await stateOf()).map((row) => (row as { dropped: unknown }).dropped),
      ['refused', null, null],
    );
  });

  it('a process that ends with a letter in hand leaves it to another', async () => {
    const from = smtp.arrived.length;
    await bookFor('ann');
    assert.ok(await takeDue(bench().database));
    await sendAll(bench().database);
    assert.equal(arrivals(from).length, 0, 'it may still be on its way');
    await makeDue();
    await sendAll(bench().database);
    assert.equal(arrivals(from).length, 1);
  });

  const names = Array.from({ length: 12 }, (_, index) => `person-${index}`);
  const sendFromFour = async (change: (database: Database) => Database): Promise<readonly string[]> => {
    const from = smtp.arrived.length;
    await bookFor(...names);
    const doors = await Promise.all(Array.from({ length: 4 }, () => bench().another()));
    await sendAll(...doors.map(change));
    return arrivals(from).map(({ to }) => to.split('@')[0]!);
  };

  it('four processes send each letter once', async () => {
    assert.deepEqual([...(await sendFromFour((database) => database))].sort(), [...names].sort());
  });

  if (!backend.isServer) return;
  it('control: without the lock four processes send some of them more than once', async () => {
    const sent = await sendFromFour((database) => ({
      ...database,
      query: (sql, parameters) => database.query(sql.replace('for update skip locked', ''), parameters),
    }));
    assert.ok(sent.length > names.length, `${sent.length} letters`);
  });
}
