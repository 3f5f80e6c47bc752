import type { Alert, Machine } from '@mde-kit/contract'
import type { World } from './create-world.ts'

/** Records of one's own, as the API would answer them. They come on top of the made-up ones. */
export interface Fixtures {
  readonly machines?: readonly Machine[]
  /** With their evidence. */
  readonly alerts?: readonly Alert[]
}

/** Adds records to a world; one with the id of a made-up record takes its place. Newer alerts stay in front of older. */
export function withFixtures(world: World, { machines = [], alerts = [] }: Fixtures): World {
  return {
    ...world,
    machines: [...machines, ...without(world.machines, machines)],
    alerts: [...alerts, ...without(world.alerts, alerts)].sort((a, b) => createdMs(b) - createdMs(a)),
  }
}

function without<T extends { readonly id: string }>(
  records: readonly T[],
  others: readonly T[],
): readonly T[] {
  const ids = new Set(others.map(({ id }) => id))
  return records.filter(({ id }) => !ids.has(id))
}

function createdMs({ alertCreationTime }: Alert): number {
  return Date.parse(alertCreationTime ?? '') || 0
}
