import { readFileSync } from 'node:fs';
import type {
  BookingChange,
  BookingRequest,
  HoldRequest,
  TrainingRequest,
} from '../../../src/delivery/booking/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { checkerFor } from '../packs/check-answers.js';
import { Problem } from '../problems/problem.js';
import { documentCopy } from '../submissions/document-copy.js';
import { parseJson } from '../submissions/parse-json.js';
import { shapeFault } from '../submissions/shape-fault.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/booking.schema.json', import.meta.url), 'utf8'),
) as JsonObject;

/** Reads a body of booking by its definition in `schemas/booking.schema.json`. */
function reader<T>(definition: string): (bytes: Buffer) => T {
  const check = checkerFor({ ...schema, $ref: `#/$defs/${definition}` });
  return (bytes) => {
    const value = parseJson(bytes);
    const fault = shapeFault(value);
    if (fault !== null) throw new Problem('malformed', fault);
    const errors = check(value);
    if (errors.length) throw new Problem('invalid-answers', 'The body does not meet its schema.', { errors });
    return JSON.parse(documentCopy(value)) as T;
  };
}

export const readHoldRequest = reader<HoldRequest>('HoldRequest');
export const readBookingRequest = reader<BookingRequest>('BookingRequest');
export const readTrainingRequest = reader<TrainingRequest>('TrainingRequest');
export const readBookingChange = reader<BookingChange>('BookingChange');
export const readOfferAnswer = reader<{ readonly sessionId: string }>('OfferAnswer');
