import type { Envelope, FinalAnswers, Frozen } from './types.js';

/** The answers that bytes were made of, in the order in which a form hands them over: the reverse of `freeze`. */
export function thaw({ bytes, demonstration }: Frozen): FinalAnswers {
  const { kind, pack, schema, data, attachments } = JSON.parse(new TextDecoder().decode(bytes)) as Envelope;
  return { kind, pack, schema, demonstration, data, ...(attachments && { attachments }) };
}
