import type { Pack } from '../../../src/packs/types.js';
import type { CheckAnswers } from './check-answers.js';

/** A pack whose submissions this service takes. */
export interface KnownPack {
  readonly pack: Pack;
  /** `sha-256=:…:` of the exact bytes of its file. */
  readonly digest: string;
  readonly schemaId: string;
  readonly schemaDigest: string;
  readonly check: CheckAnswers;
  /** By the pack's own rule; null when it has none. */
  readonly isUrgent: (answers: unknown) => boolean | null;
}
