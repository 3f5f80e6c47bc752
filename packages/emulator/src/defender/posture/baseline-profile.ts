import type { Benchmark } from '../../world/benchmark.ts'
import { createRandom } from '../../world/random.ts'
import type { TenantState } from '../state/tenant-state.ts'

const daysMs = 86_400_000

/** The one profile that a tenant has of a benchmark: its id, and when it was made. */
export function baselineProfile(
  { id, startMs }: TenantState,
  { platform }: Benchmark,
): { readonly id: string; readonly madeMs: number } {
  const random = createRandom(`${id}/${platform}/profile`)
  const madeMs = startMs - random.integer(100, 200) * daysMs
  return { id: random.guid(), madeMs }
}
