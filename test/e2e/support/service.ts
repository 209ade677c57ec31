import { resolve } from 'node:path';
import { startDemo, type DemoOptions, type RunningDemo } from '../../../demo/serve.js';
import { temporaryFolder } from './browser.js';

/** What the council has of one submission. */
export interface Row {
  readonly receipt_id: string;
  readonly idempotency_key: string;
  readonly content_digest: string;
  readonly urgent: boolean | null;
  readonly body: Uint8Array;
}

/** The built demo on a free port. With its data in a folder it can go down and come back. */
export interface TestService {
  readonly url: string;
  /** Every submission stored, the oldest first. */
  readonly rows: () => Promise<readonly Row[]>;
  /** Ends the server; its port and its data stay for `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it for good and removes its data. */
  readonly end: () => Promise<void>;
}

/** The built files; `FRONT_DOOR_DIST` names another build than `dist/`. */
export const distDir = resolve(process.env['FRONT_DOOR_DIST'] ?? 'dist');

/** How to start it: with its data in memory, which is faster, or in a folder. */
export interface TestServiceOptions extends DemoOptions {
  readonly data?: 'memory' | 'folder';
}

/** Starts the demo with the built files; all its parts, if none are named. */
export async function startService({ data, ...options }: TestServiceOptions = {}): Promise<TestService> {
  const folder = data === 'folder' ? await temporaryFolder('data') : undefined;
  const start = (port: number): Promise<RunningDemo> =>
    startDemo({ ...options, distDir, ...(folder && { dataDir: folder.path }), port });
  let running: RunningDemo | undefined = await start(options.port ?? 0);
  const { url } = running;
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  return {
    url,
    rows: async () => {
      if (!running?.database) throw new Error('the service is down');
      const { rows } = await running.database.query<Row>(
        'select receipt_id, idempotency_key, content_digest, urgent, body from submissions order by id',
      );
      return rows;
    },
    stop,
    start: async () => {
      running ??= await start(Number(new URL(url).port));
    },
    end: async () => {
      await stop();
      await folder?.remove();
    },
  };
}
