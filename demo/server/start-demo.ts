import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { openDatabase } from '../endpoint/database/open-database.js';
import type { Database } from '../endpoint/database/types.js';
import { checkBind } from '../endpoint/security/bind.js';
import { addService, createServer } from '../endpoint/service.js';
import type { ServiceOptions } from '../endpoint/types.js';
import { addDist } from './add-dist.js';
import { addPages, sendingPolicy } from './add-pages.js';
import { addVisitRequests } from './add-visit-requests.js';
import { pagePolicy } from './page-policy.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a server of the demo serves; three servers with one part each are the three origins a council has. */
export type DemoPart = 'pages' | 'dist' | 'service';

export interface DemoOptions extends Partial<
  Pick<
    ServiceOptions,
    | 'allowedOrigins'
    | 'signIn'
    | 'retentionDays'
    | 'maxBodyBytes'
    | 'rateLimit'
    | 'partRateLimit'
    | 'attachments'
    | 'scanAttachment'
    | 'trustedProxies'
    | 'isClosed'
    | 'report'
  >
> {
  /** All of them, if left out. */
  readonly parts?: readonly DemoPart[];
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly databaseUrl?: string | undefined;
  /** Left out, with no `databaseUrl`: the database is in memory. */
  readonly dataDir?: string;
  readonly pagesDir?: string;
  readonly distDir?: string;
  /** The Content-Security-Policy of the demo pages. */
  readonly pagePolicy?: string;
  /** The Content-Security-Policy of pages under `/dist/` (`frame.html`). */
  readonly framePolicy?: string;
}

export interface RunningDemo {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string;
  /** Null where the service is not among the parts. */
  readonly database: Database | null;
  /** False: `/dist/` answers that nothing is built. */
  readonly isBuilt: boolean;
  close(): Promise<void>;
}

/** Starts a server with the demo pages, the built files and the reference service, or some of them. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const { parts = ['pages', 'dist', 'service'], host = '127.0.0.1', port = 0 } = options;
  const { distDir = join(root, 'dist'), pagesDir = join(root, 'demo/pages'), allowedOrigins = [] } = options;
  const isService = parts.includes('service');
  if (isService) checkBind(host, options.signIn);
  const app = createServer(options);
  const database = isService ? await openDatabase(placeOf(options)) : null;
  const close = async (): Promise<void> => {
    await app.close();
    await database?.close();
  };
  try {
    if (database)
      await addService(app, { ...options, database, packsDir: join(distDir, 'packs'), demo: true, allowedOrigins });
    if (parts.includes('dist')) await addDist(app, distDir, options.framePolicy ?? framePolicyFor(allowedOrigins));
    if (parts.includes('pages')) await addSite(app, pagesDir, options.pagePolicy ?? pagePolicy());
    const url = await app.listen({ host, port });
    return { url, database, isBuilt: existsSync(distDir), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The school's pages, and what its server does with the form on one of them. */
async function addSite(app: FastifyInstance, pagesDir: string, policy: string): Promise<void> {
  await addPages(app, pagesDir, policy);
  await addVisitRequests(app, sendingPolicy(policy));
}

function placeOf({ databaseUrl, dataDir }: DemoOptions): { readonly url?: string; readonly dataDir?: string } {
  if (databaseUrl) return { url: databaseUrl };
  return dataDir ? { dataDir } : {};
}

/** The frame may be shown by the origins that may send. */
function framePolicyFor(allowedOrigins: readonly string[]): string {
  return pagePolicy().replace("frame-ancestors 'self'", ["frame-ancestors 'self'", ...allowedOrigins].join(' '));
}
