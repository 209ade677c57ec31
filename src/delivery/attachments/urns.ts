import { joinPointer } from '../../schema/pointer.js';
import type { Json, Pointer } from '../../schema/types.js';

/** What stands for a file in the answers: this, and the id that the service gave it. */
export const ATTACHMENT_URN = 'urn:front-door:attachment:';

/** Whether an answer is a file. */
export const isAttachmentUrn = (value: Json | undefined): value is string =>
  typeof value === 'string' && value.startsWith(ATTACHMENT_URN);

/** The files that answers name, with their places. */
export function urnsIn(value: Json, pointer: Pointer = ''): readonly (readonly [Pointer, string])[] {
  if (isAttachmentUrn(value)) return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => urnsIn(inner, joinPointer(pointer, key)));
}

/** The answers without files: those wait at the service for a day, and only the page that sent them knows them. */
export function withoutFiles(answers: Json): Json {
  if (Array.isArray(answers)) return answers.filter((one) => !isAttachmentUrn(one)).map(withoutFiles);
  if (typeof answers !== 'object' || answers === null) return answers;
  const kept = Object.entries(answers).filter(([, value]) => !isAttachmentUrn(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutFiles(value)]));
}
