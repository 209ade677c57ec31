import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { SessionRow } from '../booking/types.js';
import type { Queryable } from '../database/types.js';
import type { SessionName } from '../manage/api.js';
import { TrainingWords } from './words.js';

type Named = Pick<SessionRow, 'id' | 'course' | 'group_id' | 'mode' | 'venue' | 'town' | 'part' | 'printed_days'> & {
  readonly own_title: string | null;
  readonly first: string | null;
};

/** What every session of a timetable is called and where it is: nothing that the timetable does not tell everybody. */
export async function namesOf(database: Queryable, pack: TrainingPack): Promise<Readonly<Record<string, SessionName>>> {
  const { rows } = await database.query<Named>(
    `select s.id, s.course, s.group_id, s.mode, s.venue, s.town, s.part, s.printed_days, c.title as own_title,
       c.facts ->> 'prerequisite' as first
     from training_sessions s join training_courses c on c.pack = s.pack and c.id = s.course where s.pack = $1`,
    [pack.id],
  );
  const words = new TrainingWords(new Map([[pack.id, pack]]));
  return Object.fromEntries(
    rows.map(
      ({
        id,
        course,
        group_id: group,
        mode,
        venue,
        town,
        part,
        own_title: title,
        printed_days: printedDays,
        first,
      }) => [
        id,
        {
          name: [words.course(pack.id, course, title), words.group(pack.id, group)].filter(Boolean).join(', '),
          where: mode === 'remote' ? 'Online' : [venue, town].filter(Boolean).join(', '),
          part: part ?? null,
          printedDays,
          after: first === null ? null : words.course(pack.id, first, null),
        },
      ],
    ),
  );
}
