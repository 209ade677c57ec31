import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { mailFrom } from './endpoint/mail/settings.js';
import { retentionFrom } from './endpoint/retention/retention-rules.js';
import { signInFrom, trustedProxiesFrom, SettingError } from './endpoint/security/sign-in.js';
import { LockedError } from './endpoint/database/lock-file.js';
import { startDemo, type RunningDemo } from './server/start-demo.js';

export { startDemo } from './server/start-demo.js';
export type { DemoOptions, DemoPart, RunningDemo } from './server/start-demo.js';

/** `npm start`: the demo school's pages and the reference front-door service, set up by the environment. */
async function serve(): Promise<void> {
  const {
    PORT = '8080',
    HOST = '127.0.0.1',
    DATA_DIR = 'data',
    DATABASE_URL,
    ALLOWED_ORIGINS = '',
    CLOSED,
    RETENTION_DAYS,
  } = process.env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535) throw new SettingError(`PORT=${PORT} is not a port.`);
  const mail = mailFrom(process.env, { isDemo: true });
  const demo = await startDemo({
    host: HOST,
    port,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    allowedOrigins: ALLOWED_ORIGINS.split(/\s+/).filter(Boolean),
    signIn: signInFrom(process.env),
    trustedProxies: trustedProxiesFrom(process.env),
    retentionDays: retentionFrom(RETENTION_DAYS),
    mail,
    isClosed: () => CLOSED === '1',
  });
  const place = DATABASE_URL ? 'the PostgreSQL server of DATABASE_URL' : `the folder ${DATA_DIR}`;
  announce(demo, place, mail.mailbox !== undefined);
  const stop = (): void => {
    void demo.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function announce({ url, isBuilt }: RunningDemo, place: string, hasMailbox: boolean): void {
  const lines = [
    '',
    `Demo pages   ${url}/`,
    `Inbox        ${url}/inbox`,
    `Training     ${url}/training`,
    ...(hasMailbox ? [`Mailbox      ${url}/mailbox`] : []),
    `Service      ${url}/api/discovery`,
    `Data in      ${place}`,
    ...(isBuilt ? [] : ['', 'Nothing is built yet, so the pages have no widgets. Run: npm run build']),
    '',
    'Made-up data only. Stop with Ctrl+C.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A wrong setting or a taken port is said in one line; anything else with its stack. */
function fail(error: unknown): void {
  const isPlain = error instanceof SettingError || error instanceof LockedError;
  const isTaken = error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (isTaken) process.stderr.write('That port is in use. Choose another with PORT.\n');
  else if (isPlain) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

const isProgram =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isProgram) serve().catch(fail);
