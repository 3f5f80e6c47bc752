import type { Alert } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import { type AlertHead, type AlertLog, headOf } from '../../world/alert-head.ts'

/** The alerts of one tenant, with their evidence. Records are replaced, never changed in place. */
export interface AlertStore {
  /** Newest first, each made as it is read. */
  heads(): Iterable<AlertHead>
  find(id: string): Alert | undefined
  replace(alert: Alert): void
  addNewest(alert: Alert): void
}

/** @param log The alerts of the world. */
export function createAlertStore(vault: Vault, log: AlertLog): AlertStore {
  const changed = vault.map<Alert>('changed alerts')
  /** In the order that they were made. */
  const added = vault.map<Alert>('added alerts')

  return {
    *heads() {
      for (const alert of [...added.values()].reverse()) yield headOf(alert)
      if (changed.size === 0) {
        yield* log.heads()
        return
      }
      const byKey = new Map([...changed.values()].map((alert) => [log.keyOf(alert.id), alert]))
      for (const head of log.heads()) {
        const alert = byKey.get(head.key)
        yield alert ? headOf(alert) : head
      }
    },
    find: (id) => added.get(id) ?? changed.get(id) ?? log.find(id),
    replace(alert) {
      const map = added.has(alert.id) ? added : changed
      map.set(alert.id, alert)
    },
    addNewest(alert) {
      added.set(alert.id, alert)
    },
  }
}

/** Goes through records as they are made, and keeps those that a test picks. */
export function* picked<T>(records: Iterable<T>, test: (record: T) => boolean): Iterable<T> {
  for (const record of records) if (test(record)) yield record
}
