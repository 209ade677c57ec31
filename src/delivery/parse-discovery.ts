import { isRecord } from './border.js';
import type { Discovery, ServiceFacts } from './types.js';

const isPack = (value: unknown): value is Discovery['packs'][number] =>
  isRecord(value) && ['id', 'kind', 'version', 'digest'].every((name) => typeof value[name] === 'string');

const isLevel = (value: unknown): value is Discovery['level'] => typeof value === 'string' && /^L[0-4]$/.test(value);

/** Reads a discovery document; null when it is not one of contract 1. Anything but `demo: true` means: not a demonstration. */
export function parseDiscovery(value: unknown): ServiceFacts | null {
  if (!isRecord(value) || value['contract'] !== '1') return null;
  const { level, demo, maxBodyBytes, packs } = value;
  if (!isLevel(level) || typeof maxBodyBytes !== 'number' || !Array.isArray(packs)) return null;
  return { contract: '1', level, demo: demo === true, maxBodyBytes, packs: packs.filter(isPack) };
}
