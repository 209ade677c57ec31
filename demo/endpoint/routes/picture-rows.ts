import type { Database } from '../database/types.js';
import type { Counted, Picture } from '../pages/picture.js';
import { council, from, kind } from './inbox-rows.js';
import { replacedBy } from './replacement-sql.js';

const dayOf = (at: string): string => `(${at} at time zone 'Europe/London')::date`;

/** Where a checklist led, in the words of its pack; for a form, what its rule says of urgency. */
const route = `coalesce(
  p.document->'text'->'en'->'fields'->'/suggestion/rule'->'options'->>(s.document->'data'->'suggestion'->>'rule'),
  case when s.urgent then 'Urgent' when not s.urgent then 'Not urgent' else 'Urgency not stated' end
)`;

/** What arrived on the last `days` days, today's among them. What was sent again counts once: as what holds. */
export async function pictureRows(database: Database, days: number, now: number): Promise<Picture> {
  const { rows } = await database.query<{
    readonly part: keyof Picture;
    readonly name: string;
    readonly count: number;
  }>(
    `with wanted as (
       select ${dayOf('s.received_at')}::text as day, ${council} as council, ${kind} as kind, ${route} as route ${from}
       where ${dayOf('s.received_at')} > ${dayOf('$1::timestamptz')} - $2::int and ${replacedBy} is null
     ),
     calendar as (
       select (${dayOf('$1::timestamptz')} - back)::text as day from generate_series(0, $2::int - 1) back
     )
     select 'days' as part, c.day as name, count(w.day)::int as count
       from calendar c left join wanted w on w.day = c.day group by c.day
     union all select 'councils', coalesce(council, ''), count(*)::int from wanted group by council
     union all select 'kinds', coalesce(kind, ''), count(*)::int from wanted group by kind
     union all select 'routes', route, count(*)::int from wanted group by route`,
    [new Date(now).toISOString(), days],
  );
  const of = (wanted: keyof Picture): readonly Counted[] => rows.filter(({ part }) => part === wanted);
  const most = (a: Counted, b: Counted): number => b.count - a.count || a.name.localeCompare(b.name, 'en-GB');
  return {
    days: [...of('days')].sort((a, b) => a.name.localeCompare(b.name)),
    councils: [...of('councils')].sort(most),
    kinds: [...of('kinds')].sort(most),
    routes: [...of('routes')].sort(most),
  };
}
