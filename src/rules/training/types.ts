/** One day of a session, by the clocks of England. Times are `HH:MM`; null where the source prints none. */
export interface SessionDay {
  /** ISO date. */
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** What a person may come to: a briefing, a course, a workshop. Its words are in the pack's text, by its id. */
export interface Course {
  readonly id: string;
  readonly category: 'briefing' | 'course' | 'network' | 'workshop' | 'e-learning';
  /** Whether the source expects people to come. */
  readonly attendance?: 'expected' | 'optional';
  /** Whose sessions somebody may book: `own` only those of their group; `own-first` all, their group's shown first. */
  readonly groups?: 'own' | 'own-first';
  /** The same is said several times: one person takes one place among all its sessions. */
  readonly isOnce?: boolean;
  /** People may ask for a recording instead of a place. */
  readonly hasRecording?: boolean;
  /** Asks what the person would like to cover. */
  readonly asksWhatToCover?: boolean;
  /** A course to have booked or attended before. */
  readonly prerequisite?: string;
  /** In one session. */
  readonly mostPlacesPerSchool?: number;
}

/** One time at which a course is held; all its days are one booking. */
export interface Session {
  readonly id: string;
  readonly course: string;
  /** Id of the hub or district whose session it is. */
  readonly group?: string;
  /** Where times are not printed. */
  readonly part?: 'morning' | 'afternoon';
  /** At least one, in order. */
  readonly days: readonly SessionDay[];
  /** Left out where it is not printed. */
  readonly mode?: 'remote' | 'in-person';
  /** Of a remote session, on what it is held. */
  readonly venue?: string;
  /** The venue's name may say it too. */
  readonly town?: string;
  /** Null where it is not known; then nothing is ever full. */
  readonly capacity: number | null;
  /** Offered to everybody when a session of its course is full or missed. */
  readonly isMopUp?: boolean;
}

/** What of a session was worked out and not printed. */
export type Inferred = 'year' | 'capacity' | 'area';

/** A session as a source prints it. */
export interface PrintedSession extends Session {
  readonly asPrinted?: string;
  readonly inferred?: readonly Inferred[];
  readonly isCapacityApproximate?: boolean;
}

/** A hub, district or area. Its name is in the pack's text, by its id. */
export interface TrainingGroup {
  readonly id: string;
  readonly kind: 'hub' | 'district' | 'area';
  /** From this day on (ISO) its settings use the toolkits: the day of its own first session. */
  readonly toolkitFrom?: string;
}

/** A school, nursery or college in the timetable's own list. In two groups it stands twice, under two ids. */
export interface Setting {
  readonly id: string;
  /** As the source prints it. */
  readonly name: string;
  readonly fullName?: string;
  readonly aliases?: readonly string[];
  readonly group: string;
}
