import type { FinalAnswers, Submission } from '../../../src/delivery/types.js';
import type { Json } from '../../../src/schema/types.js';

const reference = { id: 'testshire', version: '1.0.0', digest: 'sha-256=:cGFjaw==:' };

/** Answers of a made-up evidence form. */
export function answers(
  data: Json = { worry: { whatHappened: 'Bruise on the left arm, “fell” — mam yn dweud' } },
): FinalAnswers {
  return {
    kind: 'evidence',
    pack: reference,
    schema: { id: 'https://example.test/schema.json', digest: 'sha-256=:c2NoZW1h:' },
    demonstration: true,
    data,
  };
}

/** The same, as `freeze` takes it. */
export function submission(data?: Json): Submission {
  return { ...answers(data), supersedes: null };
}
