import type { Alert } from '@mde-kit/contract'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { alertOf } from '../find-records.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { pageOf } from '../page.ts'
import { picked } from '../state/alert-store.ts'

export const listAlerts: Handler<'listAlerts'> = (call) =>
  pageOf(call, alertsInReach(call), {
    collection: 'Alerts',
    show: (head, { expands }) => (expands.includes('evidence') ? head.full() : listed(head)),
  })

export const getAlert: Handler<'getAlert'> = (call) => single(call, alertOf(call))

/** A single alert carries its evidence unasked. */
export function single(call: Call, alert: Alert): Alert {
  return { '@odata.context': odataContext(call, 'Alerts/$entity'), ...alert }
}

/** A listed alert shows its evidence only where that is asked for. */
export function listed(head: AlertHead): Alert {
  return { ...head.full(), evidence: [] }
}

/** Newest first. Without limits on the caller, nothing is read to tell. */
export function alertsInReach(call: Call): Iterable<AlertHead> {
  const heads = call.tenant.alerts.heads()
  if (call.caller.deviceGroups === 'all') return heads
  return picked(heads, ({ rbacGroupName }) => reaches(call, rbacGroupName))
}
