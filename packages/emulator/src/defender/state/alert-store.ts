import type { Alert } from '@mde-kit/contract'

/** The alerts of one tenant, with their evidence. Records are replaced, never changed in place. */
export interface AlertStore {
  /** Newest first. */
  list(): readonly Alert[]
  find(id: string): Alert | undefined
  replace(alert: Alert): void
  addNewest(alert: Alert): void
}

export function createAlertStore(alerts: readonly Alert[]): AlertStore {
  const ids = alerts.map(({ id }) => id)
  const byId = new Map(alerts.map((alert) => [alert.id, alert]))
  /** Kept between changes, since most calls read all alerts. */
  let listed: readonly Alert[] | undefined
  return {
    list: () => (listed ??= ids.flatMap((id) => byId.get(id) ?? [])),
    find: (id) => byId.get(id),
    replace(alert) {
      byId.set(alert.id, alert)
      listed = undefined
    },
    addNewest(alert) {
      ids.unshift(alert.id)
      byId.set(alert.id, alert)
      listed = undefined
    },
  }
}
