import type { Queryable } from '../database/types.js';
import type { Role } from '../security/roles.js';

/** Everything that the log tells, in the words of its page. */
export const auditActions = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'wrong-password': 'Gave a wrong password',
  opened: 'Opened',
  'took-bytes': 'Took the bytes of',
  'took-file': 'Took a file of',
  exported: 'Exported',
  'opened-needs': 'Opened the access needs of',
  'marked-attendance': 'Filled in the register of',
  closed: 'Closed',
  reopened: 'Opened for booking again',
  changed: 'Changed',
  'gave-link': 'Gave a new link to manage',
  'confirmed-lead': 'Confirmed the lead of',
  'invited-lead': 'Invited the lead of',
  loaded: 'Loaded a timetable into',
  'deleted-by-age': 'Deleted by age',
} as const;

export type AuditAction = keyof typeof auditActions;

/** One line of the log. Neither `who` nor `subject` ever holds an answer. */
export interface AuditEntry {
  readonly area: Role;
  readonly who: string;
  readonly action: AuditAction;
  /** A reference, an id, the name of a list. */
  readonly subject?: string | null;
  readonly count?: number | null;
}

/** Writes the line, in the transaction of what it tells where there is one. */
export async function audit(
  database: Queryable,
  { area, who, action, subject = null, count = null }: AuditEntry,
): Promise<void> {
  await database.query('insert into audit_log (area, who, action, subject, count) values ($1, $2, $3, $4, $5)', [
    area,
    who,
    action,
    subject,
    count,
  ]);
}

/** A line as it was kept. */
export interface AuditLine {
  readonly id: number;
  readonly at: Date;
  readonly who: string;
  /** A key of `auditActions`; an older service may have known others. */
  readonly action: string;
  readonly subject: string | null;
  readonly count: number | null;
}

/** Up to `limit` lines of one area, the newest first, from before the one with this number. */
export async function auditLines(
  database: Queryable,
  area: Role,
  limit: number,
  before: number | null,
): Promise<readonly AuditLine[]> {
  const { rows } = await database.query<AuditLine>(
    `select id, at, who, action, subject, count from audit_log
     where area = $1 and ($2::bigint is null or id < $2::bigint) order by id desc limit $3::int`,
    [area, before, limit],
  );
  return rows;
}
