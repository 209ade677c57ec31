import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { knownMediaTypes } from './attachments/sniff.js';
import type { AttachmentLimits } from '../../src/delivery/types.js';
import { checkRetention } from './retention/retention-rules.js';
import { guardOpenService } from './security/host-guard.js';
import type { ServiceOptions } from './types.js';

/** The options with every blank filled in. */
export interface Settings
  extends
    Required<Omit<ServiceOptions, 'signIn' | 'trustedProxies' | 'scanAttachment'>>,
    Pick<ServiceOptions, 'signIn' | 'scanAttachment'> {
  /** Refuses requests that this service must not answer, whatever they ask. */
  readonly guard: (request: FastifyRequest) => void;
}

const defaultAttachments: AttachmentLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxCount: 10,
  mediaTypes: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'text/plain',
  ],
};

/** @throws when `attachments` names a type that cannot be told by its bytes, or something would be kept too short */
export function settingsFrom(options: ServiceOptions): Settings {
  const strange = options.attachments?.mediaTypes.find((type) => !knownMediaTypes.includes(type));
  if (strange !== undefined) throw new Error(`Files of the type ${strange} cannot be told by their bytes.`);
  return {
    formsDir: join(options.packsDir, '../forms'),
    attachments: defaultAttachments,
    partRateLimit: { burst: 400, perSecond: 20 },
    maxUnsentBytes: 2 * 1024 ** 3,
    maxUnsentBytesPerNetwork: 512 * 1024 ** 2,
    maxBodyBytes: 1024 * 1024,
    rateLimit: { burst: 120, perSecond: 2 },
    keyRateLimit: { burst: 40, perSecond: 0.5 },
    isClosed: () => false,
    now: Date.now,
    report: (line) => process.stderr.write(`${line}\n`),
    ...options,
    retentionDays: checkRetention(options.retentionDays ?? {}),
    guard: options.signIn ? () => {} : guardOpenService,
  };
}
