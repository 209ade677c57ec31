import type { AttachmentLimits } from '../../../src/delivery/types.js';
import { checkerFor } from '../packs/check-answers.js';
import { Problem } from '../problems/problem.js';
import { storable } from '../submissions/document-copy.js';
import { parseJson } from '../submissions/parse-json.js';

/** What a file is said to be, before any of it is sent. */
export interface Opening {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const check = checkerFor({
  type: 'object',
  required: ['name', 'mediaType', 'bytes'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 500 },
    mediaType: { type: 'string', pattern: '^[a-z0-9.+-]+/[a-z0-9.+-]+$', maxLength: 150 },
    bytes: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
  },
});

/** Reads the body of `POST /attachments`, and refuses what this service does not take. */
export function readOpening(body: Buffer, { maxBytes, mediaTypes }: AttachmentLimits): Opening {
  const value = parseJson(body);
  const errors = check(value);
  if (errors.length) throw new Problem('malformed', 'The body does not say name, mediaType and bytes.', { errors });
  const { name, mediaType, bytes } = value as Opening;
  if (bytes > maxBytes) throw new Problem('attachment-too-large', `A file may have ${maxBytes} bytes.`);
  if (!mediaTypes.includes(mediaType)) {
    throw new Problem('attachment-type', `Taken are: ${mediaTypes.join(', ')}.`);
  }
  return { name: storable(name), mediaType, bytes };
}
