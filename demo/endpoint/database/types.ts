/** One row as the driver gives it: timestamps as `Date`, int8 as `number`, bytea as bytes, jsonb parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** What one statement gave back. */
export interface Result<T> {
  readonly rows: readonly T[];
}

/** Runs SQL of PostgreSQL 15; `$1`, `$2`… stand for the parameters. */
export interface Queryable {
  query<T = Row>(sql: string, parameters?: readonly unknown[]): Promise<Result<T>>;
}

/** Inside a transaction: also scripts of several statements, which take no parameters. */
export interface Transaction extends Queryable {
  script(sql: string): Promise<void>;
}

/** The one door to PostgreSQL; the service does not know which kind stands behind it. */
export interface Database extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…`: a PostgreSQL server, which several processes may share. */
  readonly url?: string;
  /** A folder for PostgreSQL in this process. With neither, everything stays in memory (tests). */
  readonly dataDir?: string;
}
