import type { Alert, Machine } from '@mde-kit/contract'
import { type AlertHead, type AlertLog, headOf } from './alert-head.ts'
import type { World } from './create-world.ts'

/** Records of one's own, as the API would answer them. They come on top of the made-up ones. */
export interface Fixtures {
  readonly machines?: readonly Machine[]
  /** With their evidence. */
  readonly alerts?: readonly Alert[]
}

/** Adds records to a world; one with the id of a made-up record takes its place. Newer alerts stay in front of older. */
export function withFixtures(world: World, { machines = [], alerts = [] }: Fixtures): World {
  const ids = new Set(machines.map(({ id }) => id))
  return {
    ...world,
    machines: [...machines, ...world.machines.filter(({ id }) => !ids.has(id))],
    alerts: alerts.length === 0 ? world.alerts : withAlerts(world.alerts, alerts),
  }
}

function withAlerts(log: AlertLog, alerts: readonly Alert[]): AlertLog {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]))
  const replaced = new Set(alerts.flatMap(({ id }) => (log.find(id) ? [log.keyOf(id)] : [])))
  const own = alerts.map(headOf).sort((a, b) => createdMs(b) - createdMs(a))
  return {
    count: log.count + alerts.length - replaced.size,
    *heads() {
      let shown = 0
      for (const head of log.heads()) {
        if (replaced.has(head.key)) continue
        for (let next = own[shown]; next && createdMs(next) >= createdMs(head); next = own[shown]) {
          yield next
          shown += 1
        }
        yield head
      }
      yield* own.slice(shown)
    },
    find: (id) => byId.get(id) ?? log.find(id),
    keyOf: (id) => (byId.has(id) ? id : log.keyOf(id)),
  }
}

function createdMs(head: AlertHead): number {
  return head.instantMs('alertCreationTime') ?? (Date.parse(head.alertCreationTime ?? '') || 0)
}
