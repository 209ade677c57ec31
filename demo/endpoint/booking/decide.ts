import type { Database, Transaction } from '../database/types.js';

/** Two that stand in each other's way: PostgreSQL ends one of them, and it may come again. */
const passing: readonly unknown[] = ['40001', '40P01'];
const mostTries = 5;

/** One decision about places, in one transaction. */
export async function decide<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (tries === mostTries || !passing.includes((error as { readonly code?: unknown }).code)) throw error;
    }
  }
}
