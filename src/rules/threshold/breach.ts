/** Why a pack is beyond its bounds. */
export type BreachCode =
  | 'danger-rule'
  | 'danger-first'
  | 'override'
  | 'modifier'
  | 'indicator-gone'
  | 'indicator-lowered'
  | 'question'
  | 'sign'
  | 'emergency-number'
  | 'route-phone'
  | 'lead-first'
  | 'alias'
  | 'approval'
  | 'blank-is-no'
  | 'tick-lowered'
  | 'strength-counts'
  | 'nobody-to-talk-to'
  | 'words-gone'
  | 'family-words'
  | 'holidays';

/** A way in which a pack is weaker than a council may make it. */
export interface Breach {
  readonly pointer: string;
  readonly code: BreachCode;
  /** The id that it is about. */
  readonly id: string;
}
