import type { Alert } from '@mde-kit/contract'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { alertOf } from '../find-records.ts'
import { pageOf } from '../page.ts'

export const listAlerts: Handler<'listAlerts'> = (call) =>
  pageOf(
    call,
    call.tenant.alerts.list().filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    {
      collection: 'Alerts',
      show: (alert, { expands }) => (expands.includes('evidence') ? alert : listed(alert)),
    },
  )

export const getAlert: Handler<'getAlert'> = (call) => single(call, alertOf(call))

/** A single alert carries its evidence unasked. */
export function single(call: Call, alert: Alert): Alert {
  return { '@odata.context': odataContext(call, 'Alerts/$entity'), ...alert }
}

/** A listed alert shows its evidence only where that is asked for. */
export function listed(alert: Alert): Alert {
  return { ...alert, evidence: [] }
}
