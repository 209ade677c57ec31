import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { takeLock } from '../../demo/endpoint/database/lock-file.js';
import { openDatabase } from '../../demo/endpoint/database/open-database.js';

describe('the lock of the data folder', () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'front-door-lock-'));
    path = join(folder, 'service.lock');
  });
  after(() => rm(folder, { recursive: true }));

  /** Another process takes the lock, says so, and keeps it until its input ends (or dies with it in hand). */
  const holder = async (): Promise<ReturnType<typeof spawn>> => {
    const module = new URL('../../demo/endpoint/database/lock-file.ts', import.meta.url).href;
    const program = `import(${JSON.stringify(module)})
      .then(({ takeLock }) => takeLock(${JSON.stringify(path)}))
      .then((release) => { console.log('held'); process.stdin.resume().on('end', () => release()); })`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  };

  it('keeps a second process out while the first lives, and lets it in afterwards', async () => {
    const child = await holder();
    await assert.rejects(
      takeLock(path),
      new RegExp(`in use by another running service \\(process ${child.pid};.*DATA_DIR`),
    );
    child.stdin?.end();
    await once(child, 'exit');
    const release = await takeLock(path);
    await assert.rejects(takeLock(path), /in use/);
    await release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('takes over from a process that died without giving it back', async () => {
    const child = await holder();
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(JSON.parse(await readFile(path, 'utf8')).pid, child.pid);
    await (
      await takeLock(path)
    )();
  });

  it('takes over from a dead process whose id another one has now, and from a file that names nobody', async () => {
    // Process 1 lives, but did not start when this says.
    for (const text of [JSON.stringify({ pid: 1, started: 'another boot:1' }), '', '{"pid":"x"}']) {
      await writeFile(path, text);
      await (
        await takeLock(path)
      )();
    }
  });

  it('lets exactly one of many take over', async () => {
    await writeFile(path, JSON.stringify({ pid: 2 ** 30, started: null }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    const taken = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    assert.equal(taken.length, 1);
    for (const { value: release } of taken) await release();
  });

  it('guards a folder of the database, whose rows are there after closing and opening again', async () => {
    const dataDir = join(folder, 'data');
    const first = await openDatabase({ dataDir });
    await assert.rejects(openDatabase({ dataDir }), /in use/);
    await first.query('create table kept as select 7::int8 as n');
    await first.close();
    const second = await openDatabase({ dataDir });
    try {
      assert.deepEqual((await second.query('select n from kept')).rows, [{ n: 7 }]);
    } finally {
      await second.close();
    }
  });
});
