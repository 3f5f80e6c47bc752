import type { Alert, Machine } from '@mde-kit/contract'
import { type AlertHead, type AlertLog, headOf } from './alert-head.ts'
import type { World } from './create-world.ts'
import { withSubjects } from './fixture-subjects.ts'
import { countWhile, merged, without } from './series.ts'

/** Records of one's own, as the API would answer them. They come on top of the made-up ones. */
export interface Fixtures {
  readonly machines?: readonly Machine[]
  /** With their evidence. */
  readonly alerts?: readonly Alert[]
}

/**
 * Adds records to a world, and what alerts show of files and users; one with the id of a made-up record takes its place. Newer alerts
 * stay in front of older.
 */
export function withFixtures(world: World, { machines = [], alerts = [] }: Fixtures): World {
  const ids = new Set(machines.map(({ id }) => id))
  return {
    ...withSubjects(world, alerts),
    machines: [...machines, ...world.machines.filter(({ id }) => !ids.has(id))],
    alerts: alerts.length === 0 ? world.alerts : withAlerts(world.alerts, alerts),
  }
}

function withAlerts(log: AlertLog, alerts: readonly Alert[]): AlertLog {
  const own = alerts.map(headOf).sort((a, b) => createdMs(b) - createdMs(a))
  const byId = new Map(own.map((head) => [head.id, head]))
  const places = alerts.flatMap(({ id }) => placeOf(log, id) ?? []).sort((a, b) => a - b)
  const heads = merged(without(log.heads(), places), own, (one, added) => createdMs(one) > createdMs(added))
  return { heads: () => heads, find: (id) => byId.get(id) ?? log.find(id) }
}

/** Where an alert stands in a log. Several may be of the same moment. */
function placeOf(log: AlertLog, id: string): number | undefined {
  const found = log.find(id)
  if (!found) return undefined
  const heads = log.heads()
  let place = countWhile(heads.length, (other) => createdMs(heads.at(other)) > createdMs(found))
  while (heads.at(place).key !== found.key) place += 1
  return place
}

function createdMs(head: AlertHead): number {
  return head.instantMs('alertCreationTime') ?? (Date.parse(head.alertCreationTime ?? '') || 0)
}
