import { isRecord } from './border.js';
import type { AttachmentLimits, ServiceFacts } from './types.js';

/** Reads a discovery document; null when it is not one of contract 1. Anything but `demo: true` means: not a demonstration. */
export function parseDiscovery(value: unknown): ServiceFacts | null {
  if (!isRecord(value) || value['contract'] !== '1') return null;
  const { demo, maxBodyBytes, packs } = value;
  if (typeof maxBodyBytes !== 'number' || !Array.isArray(packs)) return null;
  const attachments = parseAttachments(value['attachments']);
  return { demo: demo === true, maxBodyBytes, packs: packs.filter(isRecord), attachments };
}

/** Null unless files are taken, and it is clear which. */
function parseAttachments(value: unknown): AttachmentLimits | null {
  if (!isRecord(value)) return null;
  const { maxBytes, maxCount, mediaTypes } = value;
  const types = Array.isArray(mediaTypes) ? mediaTypes.filter((type) => typeof type === 'string').slice(0, 100) : [];
  if (!(Number(maxBytes) > 0) || !(Number(maxCount) > 0) || types.length === 0) return null;
  return { maxBytes: Number(maxBytes), maxCount: Number(maxCount), mediaTypes: types };
}
