import type { AttachmentLimits } from '../../src/delivery/types.js';
import type { ScanAttachment } from './attachments/types.js';
import type { Database } from './database/types.js';
import type { Report } from './problems/to-problem.js';
import type { RetentionDays } from './retention/retention-rules.js';
import type { RateLimit } from './security/rate-limit.js';
import type { SignIn } from './security/sign-in.js';

/** How a front-door service is set up. */
export interface ServiceOptions {
  readonly database: Database;
  /** Built packs: `<packsDir>/<council>/<kind>.json`, read once at the start. */
  readonly packsDir: string;
  /** True: takes demonstration packs and made-up data only. False: takes live packs only. */
  readonly demo: boolean;
  /** Origins of other pages that may send here; a page of the service's own origin always may. */
  readonly allowedOrigins: readonly string[];
  /** Left out, every page is open, and only requests from this computer are answered at all. */
  readonly signIn?: SignIn | undefined;
  /** Left out: nothing that was sent is deleted by itself. */
  readonly retentionDays?: RetentionDays;
  readonly maxBodyBytes?: number;
  /** For each address a site's pages send from; many schools share one. */
  readonly rateLimit?: RateLimit;
  /** For sending one and the same report again from there. */
  readonly keyRateLimit?: RateLimit;
  /** What files are taken with a submission; null: none. */
  readonly attachments?: AttachmentLimits | null;
  /** Looks into a file once it is all there; left out, nobody does. */
  readonly scanAttachment?: ScanAttachment | undefined;
  /** For the parts of files, at one address and for one file. */
  readonly partRateLimit?: RateLimit;
  /** How many bytes of files may wait for their forms, all senders together. */
  readonly maxUnsentBytes?: number;
  /** And how many from one client network; many schools may share one. */
  readonly maxUnsentBytesPerNetwork?: number;
  /** Schemas of forms that are no council's pack: `<formsDir>/<name>.schema.json`. Left out: `forms` beside the packs. */
  readonly formsDir?: string;
  /** True while the council takes nothing: 503. */
  readonly isClosed?: () => boolean;
  readonly now?: () => number;
  /** Where failures are told, never with an answer in them. */
  readonly report?: Report;
  /** Proxies whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies?: readonly string[];
}
