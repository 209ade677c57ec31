import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isRunning, startOf } from './process-facts.js';

/** Who holds a lock: the process id alone is not enough, since ids are used again after a restart. */
interface Holder {
  readonly pid: number;
  readonly started: string | null;
}

const heldHere = new Set<string>();

/** Takes the lock for this process, or says who has it. The result gives it back. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  if (heldHere.has(path)) throw new LockedError(path, process.pid);
  heldHere.add(path);
  try {
    for (;;) {
      if (await create(path)) break;
      await removeIfStale(path);
    }
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
  return async () => {
    heldHere.delete(path);
    await rm(path, { force: true });
  };
}

/** The folder is in use by another process. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  constructor(path: string, pid: number) {
    super(
      `The data folder is in use by another running service (process ${pid}; lock file ${path}). ` +
        'Stop that service, or give this one its own folder with DATA_DIR.',
    );
  }
}

/** A link appears whole or not at all: nobody ever reads a lock that is still being written. */
async function create(path: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.new`;
  const holder: Holder = { pid: process.pid, started: await startOf(process.pid) };
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Moves a dead process's lock away. Between reading and moving, another process may have done the same and taken the
 * lock: then what was moved is a living lock, and goes back.
 */
async function removeIfStale(path: string): Promise<void> {
  const found = await read(path);
  if (found && (await isAlive(found))) throw new LockedError(path, found.pid);
  const aside = `${path}.${process.pid}.stale`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await read(aside);
  if (moved && (await isAlive(moved))) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  // Our own id in a lock that we do not hold was written by an earlier process, in a container for instance.
  if (pid === process.pid || !isRunning(pid)) return false;
  return started === null || started === (await startOf(pid));
}

/** Null when the file is gone or does not name a process. */
async function read(path: string): Promise<Holder | null> {
  try {
    const { pid, started } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return Number.isInteger(pid) ? { pid: pid as number, started: started ?? null } : null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
