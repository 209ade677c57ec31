import type { Setting } from '../../../src/rules/training/types.js';
import type { Queryable } from '../database/types.js';

/** Somebody who is said to be a setting's safeguarding lead. */
export interface Lead {
  readonly name: string;
  readonly email: string;
}

/** What is known of a setting's lead. */
export interface SettingLead {
  readonly setting: Setting;
  /** As its latest booking says. */
  readonly named: Lead | null;
  /** As a coordinator confirmed it. */
  readonly confirmed: (Lead & { readonly confirmedAt: Date; readonly invitedAt: Date | null }) | null;
  /** The setting's first expected session is over, its register was filled in, and no lead of the setting came. */
  readonly hasMissed: boolean;
}

interface LeadRow {
  readonly setting: string;
  readonly name: string;
  readonly email: string;
  readonly confirmed_at: Date;
  readonly invited_at: Date | null;
}

/** Every setting of a timetable's own list, in its order. */
export async function settingLeads(
  database: Queryable,
  pack: string,
  settings: readonly Setting[],
): Promise<readonly SettingLead[]> {
  const { rows: named } = await database.query<LeadRow>(
    `select distinct on (b.setting_id) b.setting_id as setting, a.name, a.email
     from bookings b join attendees a on a.booking = b.id
     where b.pack = $1 and b.setting_id is not null and b.cancelled_at is null and a.role = 'lead'
     order by b.setting_id, b.created_at desc, a.number`,
    [pack],
  );
  const { rows: confirmed } = await database.query<LeadRow>('select * from leads where pack = $1', [pack]);
  const missed = await missedSettings(database, pack, settings);
  const of = (rows: readonly LeadRow[], id: string): LeadRow | undefined => rows.find(({ setting }) => setting === id);
  return settings.map((setting) => {
    const [name, known] = [of(named, setting.id), of(confirmed, setting.id)];
    return {
      setting,
      named: name ? { name: name.name, email: name.email } : null,
      confirmed: known
        ? { name: known.name, email: known.email, confirmedAt: known.confirmed_at, invitedAt: known.invited_at }
        : null,
      hasMissed: missed.has(setting.id),
    };
  });
}

/** Where nobody filled in a register, nobody is said to have missed anything. */
async function missedSettings(
  database: Queryable,
  pack: string,
  settings: readonly Setting[],
): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ readonly id: string }>(
    `select t.id from jsonb_to_recordset($2::jsonb) as t (id text, "group" text)
     where exists (
       select from training_sessions s join training_courses c on c.pack = s.pack and c.id = s.course
       where s.pack = $1 and s.group_id = t."group" and c.facts->>'attendance' = 'expected'
         and s.ends_at <= clock_timestamp()
         and exists (select from attendance r where r.pack = s.pack and r.session = s.id)
     ) and not exists (
       select from attendance r
       join bookings b on b.id = r.booking
       join attendees a on a.booking = r.booking and lower(a.email) = r.email and a.name = r.name
       join training_sessions s on s.pack = r.pack and s.id = r.session
       join training_courses c on c.pack = s.pack and c.id = s.course
       where r.pack = $1 and r.came and b.setting_id = t.id and a.role = 'lead' and c.facts->>'attendance' = 'expected'
     )`,
    [pack, JSON.stringify(settings.map(({ id, group }) => ({ id, group })))],
  );
  return new Set(rows.map(({ id }) => id));
}

/** From now on invitations go to this person. Somebody else than before has not been invited. */
export async function confirmLead(
  transaction: Queryable,
  pack: string,
  setting: string,
  { name, email }: Lead,
): Promise<void> {
  await transaction.query(
    `insert into leads (pack, setting, name, email, confirmed_at) values ($1, $2, $3, $4, clock_timestamp())
     on conflict (pack, setting) do update set name = excluded.name, email = excluded.email,
       confirmed_at = excluded.confirmed_at,
       invited_at = case when leads.email = excluded.email then leads.invited_at end`,
    [pack, setting, name, email],
  );
}

/** False: nobody is confirmed, so nobody may be invited. */
export async function markInvited(transaction: Queryable, pack: string, setting: string): Promise<boolean> {
  const { rows } = await transaction.query(
    'update leads set invited_at = clock_timestamp() where pack = $1 and setting = $2 returning setting',
    [pack, setting],
  );
  return rows.length > 0;
}
