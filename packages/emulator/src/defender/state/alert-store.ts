import type { Alert } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'

/** The alerts of one tenant, with their evidence. Records are replaced, never changed in place. */
export interface AlertStore {
  /** Newest first. */
  list(): readonly Alert[]
  find(id: string): Alert | undefined
  replace(alert: Alert): void
  addNewest(alert: Alert): void
}

/** @param alerts Those of the world, newest first. */
export function createAlertStore(vault: Vault, alerts: readonly Alert[]): AlertStore {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]))
  const changed = vault.map<Alert>('changed alerts')
  /** In the order that they were made. */
  const added = vault.map<Alert>('added alerts')
  /** Kept between changes, since most calls read all alerts. */
  let listed: readonly Alert[] | undefined
  return {
    list: () =>
      (listed ??= [
        ...[...added.values()].reverse(),
        ...alerts.map((alert) => changed.get(alert.id) ?? alert),
      ]),
    find: (id) => added.get(id) ?? changed.get(id) ?? byId.get(id),
    replace(alert) {
      const map = added.has(alert.id) ? added : changed
      map.set(alert.id, alert)
      listed = undefined
    },
    addNewest(alert) {
      added.set(alert.id, alert)
      listed = undefined
    },
  }
}
