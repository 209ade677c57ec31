import { isRecord } from './border.js';
import type { ServiceFacts } from './types.js';

/** Reads a discovery document; null when it is not one of contract 1. Anything but `demo: true` means: not a demonstration. */
export function parseDiscovery(value: unknown): ServiceFacts | null {
  if (!isRecord(value) || value['contract'] !== '1') return null;
  const { demo, maxBodyBytes, packs } = value;
  if (typeof maxBodyBytes !== 'number' || !Array.isArray(packs)) return null;
  return { demo: demo === true, maxBodyBytes, packs: packs.filter(isRecord) };
}
