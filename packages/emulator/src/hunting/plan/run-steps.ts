import type { Step } from './row.ts'

/** Rows between two looks at the clock. */
const batch = 256

/**
 * Runs the steps of a query.
 *
 * @param pause Called now and then: it may let others have their turn, and end the query by throwing.
 */
export async function runSteps(
  steps: readonly Step[],
  pause: () => Promise<void> | undefined,
): Promise<void> {
  for (const { rows, sink } of steps) {
    let count = 0
    for (const row of rows()) {
      if (!sink.push(row)) break
      count += 1
      if (count % batch === 0) await pause()
    }
    sink.end()
    await pause()
  }
}
