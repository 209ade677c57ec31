/** One line of the bench's table. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  /** The hand-written form, in the same run. */
  readonly plain?: string;
  /** What is judged: a ratio, a difference or a size. Without a budget it is for information. */
  readonly result: number;
  readonly unit: string;
  readonly budget?: number;
}

/** What several rounds gave. */
export class Samples {
  #list: number[] = [];

  add(value: number): void {
    this.#list.push(value);
  }

  get median(): number {
    return this.#at(0.5);
  }

  /** Half of all rounds are within this of each other, as a share of the median. */
  get spread(): number {
    return (this.#at(0.75) - this.#at(0.25)) / Math.abs(this.median || 1);
  }

  /** `12.3 ms ±8 %`. */
  text(unit: string): string {
    return `${this.median.toFixed(Math.abs(this.median) < 10 ? 2 : 1)} ${unit} ±${(this.spread * 50).toFixed()} %`;
  }

  #at(share: number): number {
    const sorted = [...this.#list].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}

/** Samples by name, made as they are asked for. */
export class SampleTable {
  #rows = new Map<string, Samples>();

  of(name: string): Samples {
    const row = this.#rows.get(name) ?? new Samples();
    this.#rows.set(name, row);
    return row;
  }
}

/** Whether a figure is over its budget. What could not be measured is. */
export function isMissed({ result, budget }: Figure): boolean {
  return budget !== undefined && !(result <= budget);
}
