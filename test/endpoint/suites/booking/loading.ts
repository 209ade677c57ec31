import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Bench } from '../../support/bench.js';
import { asking, booked, offered, timetable } from '../../support/booking.js';
import { Visitor } from '../../support/visitor.js';
import { wordsOf } from './desk.js';

const head = 'session,course,title,date,start,end,mode,venue,places,cancel by';

/** A timetable from a table: shown first, then loaded whole or not at all. */
export function loading(bench: () => Bench): void {
  const opened = async (): Promise<{ url: string; send: (path: string, ...rows: string[]) => Promise<Response> }> => {
    const { url } = await bench().start();
    const visitor = new Visitor(url);
    const page = await visitor.get('/training/import');
    const send = (path: string, ...rows: string[]): Promise<Response> =>
      visitor.submit(page, `/training/import${path}`, { pack: 'madeup', table: rows.join('\r\n') });
    return { url, send };
  };

  it('names every fault by row and column, and loads nothing of a table that has one', async () => {
    const { url, send } = await opened();
    const before = (await timetable(url)).sessions.length;
    const rows = [
      head,
      'good-one,autumn,Autumn course,2999-10-04,09:30,16:00,in person,Hall,20,',
      'Bad One,autumn,,2999-02-30,25:00,16:00,somewhere,Hall,none,',
      'short-one,unheard-of,,04/10/2999,16:00,09:30,online,,5,05/10/2999',
      'past-one,autumn,Autumn course,2001-10-04,,,,,,',
    ];
    for (const path of ['', '/load']) {
      const text = await wordsOf(await send(path, ...rows), 422);
      assert.match(text, /Nothing was loaded/);
      for (const fault of [
        'Row 3, session',
        'Row 3, date',
        'Row 3, start',
        'Row 3, mode',
        'Row 3, places',
        'Row 4, end',
        'Row 4, title',
        'Row 4, cancel by',
      ])
        assert.ok(text.replaceAll(' ,', ',').includes(fault), `${fault} in ${text}`);
    }
    // What only the timetable itself can say against it.
    assert.match(await wordsOf(await send('/load', head, rows[1]!, rows[4]!), 422), /Row 3, date : It is past/);
    assert.equal((await timetable(url)).sessions.length, before);
  });

  it('reads a file in place of what is pasted, as a spreadsheet wrote it; a workbook is none', async () => {
    const { url } = await bench().start();
    const visitor = new Visitor(url);
    const page = await visitor.get('/training/import');
    const table = `${head}\nfile-one,autumn,Autumn course,2999-10-04,09:30,16:00,in person,Café Hall,20,`;
    const files: readonly (readonly [string, Buffer])[] = [
      ['UTF-8', Buffer.from(`\ufeff${table}`)],
      ['Windows', Buffer.from(table, 'latin1')],
      ['Unicode text', Buffer.from(`\ufeff${table.replaceAll(',', '\t')}`, 'utf16le')],
    ];
    const sent = (bytes: Buffer): Promise<Response> =>
      visitor.submit(page, '/training/import', {
        ...{ pack: 'madeup', table: 'what,was,pasted' },
        file: new File([new Uint8Array(bytes)], 'timetable.csv', { type: 'text/csv' }),
      });
    for (const [written, bytes] of files)
      assert.match(await wordsOf(await sent(bytes)), /Check before you load .*file-one.*Café Hall/, written);
    const none = { pack: 'madeup', table, file: new File([], '') };
    assert.match(await wordsOf(await visitor.submit(page, '/training/import', none)), /Check before you load/);
    assert.match(await wordsOf(await sent(Buffer.from('PK\x03\x04…')), 422), /This is a workbook/);
    assert.equal((await sent(Buffer.alloc(2 * 1024 * 1024))).status, 413);
    const foreign = { ...none, token: 'x', file: new File([table], 'timetable.csv') };
    assert.equal((await visitor.submit(page, '/training/import', foreign)).status, 403);
  });

  it('says what is wrong with what is no table', async () => {
    const { send } = await opened();
    const broken: readonly (readonly [readonly string[], RegExp])[] = [
      [[''], /no table yet/],
      [['session,course'], /Row 1, date : This column is missing/],
      [[`${head},colour`, ''], /Row 1: Column 11 has no heading that is known/],
      [[`${head},date`], /stands there twice/],
      [[head], /no session in the table/],
      [[head, 'a,b,"c'], /quotation mark has no partner/],
      [[head, 'a,b,C,2999-10-04,,,,,,,more'], /Row 2: It has more cells/],
    ];
    for (const [rows, words] of broken) assert.match(await wordsOf(await send('', ...rows), 422), words);
  });

  it('shows first and changes nothing; then loads all of it, several days as one session', async () => {
    const { url, send } = await opened();
    const rows = [
      head,
      'autumn-1,autumn,"Autumn ""two-day"" course",04/10/2999,9:30,16:00,in person,"Hall, Madetown",20,2999-09-27',
      'autumn-1,autumn,"Autumn ""two-day"" course",05/10/2999,9:30,16:00,in person,"Hall, Madetown",20,',
      'extra-pm,workshop,,2999-10-06,,,online,,,',
    ];
    const before = (await timetable(url)).sessions.length;
    assert.match(
      await wordsOf(await send('', ...rows)),
      /2 sessions for Made-up Council.*autumn-1 New .*Load all of it/,
    );
    assert.equal((await timetable(url)).sessions.length, before);
    assert.match(await wordsOf(await send('/load', ...rows)), /2 sessions are in the timetable now/);
    const session = await offered(url, 'autumn-1');
    assert.deepEqual(
      session.days.map(({ date, start, end }) => `${date} ${start} ${end}`),
      ['2999-10-04 09:30 16:00', '2999-10-05 09:30 16:00'],
    );
    assert.deepEqual(
      [session.capacity, session.venue, session.cancelBy],
      [20, 'Hall, Madetown', '2999-09-27T22:59:00.000Z'],
    );
    assert.equal((await offered(url, 'extra-pm')).capacity, null);
    const { courses } = await timetable(url);
    assert.equal(courses.find(({ id }) => id === 'autumn')?.title, 'Autumn "two-day" course');
    // A service that starts again leaves what was loaded as it is.
    const again = await bench().start();
    assert.equal((await offered(again.url, 'autumn-1')).capacity, 20);
  });

  it('tells those with a place when a session changes, and takes no place away', async () => {
    const { url, send } = await opened();
    const row = (date: string, places: number): string =>
      `north-am,workshop,,${date},,,in person,Another Hall,${places},`;
    await booked(url, asking('north-am', 'ann'));
    await booked(url, asking('north-am', 'bo'));
    assert.match(await wordsOf(await send('', head, row('2999-10-04', 1)), 422), /Row 2, places : 2 places are taken/);
    assert.match(
      await wordsOf(await send('', head, row('2999-10-04', 5))),
      /People have places in 1.*north-am Changed/,
    );
    await send('/load', head, row('2999-10-04', 5));
    const { rows } = await bench().database.query("select recipient from emails where kind = 'change' order by 1");
    assert.deepEqual(rows, [{ recipient: 'ann@school.example' }, { recipient: 'bo@school.example' }]);
    assert.equal((await offered(url, 'north-am')).availability.remaining, 3);
    // The same table again changes nothing, and tells nobody.
    assert.match(await wordsOf(await send('', head, row('2999-10-04', 5))), /north-am As it is/);
  });

  it('leaves the group, the cancel-by date and the printed days of a session about which the table says nothing of them', async () => {
    const { url, send } = await opened();
    const day = '2001-01-01T00:00:00.000Z';
    await bench().database.query("update training_sessions set cancel_by = $1 where id = 'north-am'", [day]);
    const before = await offered(url, 'north-am');
    assert.ok(before.printedDays);
    const row = (venue: string, cancelBy = ''): string =>
      `north-am,workshop,,${before.days[0]?.date},,,in person,${venue},${before.capacity},${cancelBy}`;
    assert.match(await wordsOf(await send('', head, row('Made-up Hall'))), /north-am As it is/);
    for (const venue of ['Made-up Hall', 'Another Hall']) {
      await send('/load', head, row(venue));
      const { printedDays, group, cancelBy, ...after } = await offered(url, 'north-am');
      assert.deepEqual([printedDays, group, cancelBy], [before.printedDays, before.group, day]);
      assert.equal(after.venue, venue);
    }
    assert.match(await wordsOf(await send('', head, row('Another Hall', '2002-02-02'))), /north-am Changed/);
  });
}
