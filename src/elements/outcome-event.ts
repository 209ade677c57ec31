import { everywhere } from './events.js';

/** The rules suggest something, and it is on screen. */
export class FdOutcomeEvent extends Event {
  /** Id of the rule that matched. */
  readonly ruleId: string;
  /** Our own index of the level, 1 to 4; null where none is suggested. */
  readonly levelIndex: number | null;
  readonly routeId: string;
  constructor(ruleId: string, levelIndex: number | null, routeId: string) {
    super('fd-outcome', everywhere);
    this.ruleId = ruleId;
    this.levelIndex = levelIndex;
    this.routeId = routeId;
  }
}
