import type { FrameDetail } from '../elements/frame-host.js';

/** The only fields of a widget's event that leave the frame: references, ids, codes and counts, never an answer. */
const FIELDS = ['reference', 'ruleId', 'levelIndex', 'routeId', 'count', 'step', 'where', 'cause'];

/** What may be said of an event outside the frame. */
export function readEvent(event: Event): FrameDetail {
  const detail: Record<string, string | number> = {};
  for (const name of FIELDS) {
    const value: unknown = Reflect.get(event, name);
    if (typeof value === 'string' || typeof value === 'number') detail[name] = value;
  }
  return detail;
}
