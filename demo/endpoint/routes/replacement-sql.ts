/**
 * True where `newer` was sent instead of `older`: both come from one form, and either `newer` says so or it came later.
 * A form may be changed and sent again although an earlier attempt was stored, when only its receipt got lost; and a
 * late attempt may arrive after what was sent instead of it.
 */
const replaces = (newer: string, older: string): string =>
  `${newer}.submission_id = ${older}.submission_id and ${newer}.id <> ${older}.id
   and ${older}.supersedes is distinct from ${newer}.idempotency_key
   and (${newer}.supersedes = ${older}.idempotency_key or ${newer}.id > ${older}.id)`;

/** The reference of what holds instead of submission `s`: of several, the one that nothing says it replaces. */
export const replacedBy = `(
  select n.receipt_id from submissions n where ${replaces('n', 's')}
  order by exists (
    select from submissions m where m.submission_id = n.submission_id and m.supersedes = n.idempotency_key
  ), n.id desc limit 1
)`;

/** The references that submission `s` was sent instead of, as a JSON array. */
export const replacedReceipts = `(
  select coalesce(json_agg(o.receipt_id order by o.id), '[]')
  from (select * from submissions o where ${replaces('s', 'o')} order by o.id limit 50) o
)`;
