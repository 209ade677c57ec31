import { createContext } from '@lit/context';
import type { JsonObject } from '../schema/types.js';
import type { WidgetHost } from './widget.js';

/**
 * What one widget knows of a case, under the names that the evidence form's question set gives to places:
 * `{ gate: { immediateDanger, harmNow, homeCouncil, openCase, staffAllegation, staffLeadOrHead }, you: { dslConsulted },
 * children: [{ unborn, disability }], worry: { whatHappened, howKnow, goingWell }, history: { tried: [{ help }] },
 * judgement: { suggested, yourLevel, levelReason } }`.
 * The pack of the form that takes it says which of them it has a place for (`ui.handOver`).
 */
export type CaseFacts = JsonObject;

/** Where the widgets of one page hand a case to one another: in memory, never through an event or an element. */
export class CaseDesk {
  #takers: ((facts: CaseFacts) => void)[] = [];
  #watchers = new Set<() => void>();

  /** A form takes cases from now on; returns what ends that. */
  join(take: (facts: CaseFacts) => void): () => void {
    this.#takers.push(take);
    this.#tell();
    return () => {
      this.#takers = this.#takers.filter((one) => one !== take);
      this.#tell();
    };
  }

  /** A form is there to take a case. */
  get isOpen(): boolean {
    return this.#takers.length > 0;
  }

  /** Hands a case to the first form that is there. */
  pass(facts: CaseFacts): void {
    this.#takers[0]?.(facts);
  }

  /** Calls back whenever a form comes or goes; returns what ends that. */
  watch(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => void this.#watchers.delete(onChange);
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** How an `fd-config` gives its desk to the widgets inside it. */
export const caseContext = createContext<CaseDesk>(Symbol.for('front-door-elements/case'));

/** The desk of the settings around a widget; called at once where they are defined, else once they are. */
export type AskForDesk = (host: WidgetHost, got: (desk: CaseDesk) => void) => void;
