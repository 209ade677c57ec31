import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Listening } from './booking-process.js';

const program = fileURLToPath(new URL('./booking-process.ts', import.meta.url));

/** Several processes of the service on one PostgreSQL server. */
export interface Processes {
  readonly urls: readonly string[];
  /** The same processes without row locks. */
  readonly unlocked: readonly string[];
  stop(): Promise<void>;
}

export async function startProcesses(count: number, databaseUrl: string, packsDir: string): Promise<Processes> {
  const children = Array.from({ length: count }, () =>
    fork(program, [databaseUrl, packsDir], { execArgv: ['--import', 'tsx'] }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(end));
  };
  try {
    const listening = await Promise.all(children.map(hear));
    return { urls: listening.map(({ url }) => url), unlocked: listening.map(({ unlocked }) => unlocked), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function hear(child: ChildProcess): Promise<Listening> {
  const ended = once(child, 'exit').then((): never => {
    throw new Error('A process of the service ended.');
  });
  const [listening] = (await Promise.race([once(child, 'message'), ended])) as [Listening];
  ended.catch(() => {});
  return listening;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
