import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { SessionDay } from '../../../src/rules/training/types.js';
import type { TrainingPacks } from '../booking/training-packs.js';
import { writtenDay } from '../pages/times.js';

/** The names that a timetable has for what its rows say by id. */
export class TrainingWords {
  readonly #packs: TrainingPacks;

  constructor(packs: TrainingPacks) {
    this.#packs = packs;
  }

  council(pack: string): string {
    return this.#packs.get(pack)?.council.name ?? pack;
  }

  /** A coordinator's own title goes first. */
  course(pack: string, course: string, ownTitle: string | null): string {
    return ownTitle ?? this.#text(pack)?.courses[course]?.title ?? course;
  }

  group(pack: string, group: string | null): string | null {
    return group === null ? null : (this.#text(pack)?.groups[group] ?? group);
  }

  #text(pack: string): TrainingPack['text'][string] | undefined {
    return this.#packs.get(pack)?.text['en'];
  }
}

/** Days and times as people say them; a time that is not known is not made up. */
export const daysInWords = (days: readonly SessionDay[], part: string | null = null): string =>
  days.map((day) => [writtenDay(day.date), timeOf(day, part)].filter(Boolean).join(', ')).join('; ');

function timeOf({ start, end }: SessionDay, part: string | null): string {
  if (start === null) return part ?? 'time not known';
  return end === null ? `from ${start}` : `${start} to ${end}`;
}
