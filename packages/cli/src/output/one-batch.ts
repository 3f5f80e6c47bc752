import type { Batches } from './print-records.ts'

/** Records that are all there, as what comes in portions. */
export async function* oneBatch(records: readonly unknown[]): Batches & AsyncGenerator<readonly unknown[]> {
  yield await Promise.resolve(records)
}
