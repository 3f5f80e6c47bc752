import type { Alert } from '@mde-kit/contract'
import type { FilterFields } from '../../odata/compile-filter.ts'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { alertOf } from '../find-records.ts'
import { pageOf } from '../page.ts'

/** What the properties hold that the documentation lets callers filter by. */
export const alertFields: FilterFields = {
  alertCreationTime: 'instant',
  lastUpdateTime: 'instant',
  lastEventTime: 'instant',
  incidentId: 'number',
  investigationId: 'number',
  id: 'text',
  assignedTo: 'text',
  detectionSource: 'text',
  status: 'text',
  severity: 'text',
  category: 'text',
}

export const listAlerts: Handler<'listAlerts'> = (call) =>
  pageOf(
    call,
    call.tenant.alerts.list().filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    {
      collection: 'Alerts',
      fields: alertFields,
      show: (alert, { expands }) => (expands.includes('evidence') ? alert : { ...alert, evidence: [] }),
    },
  )

export const getAlert: Handler<'getAlert'> = (call) => single(call, alertOf(call))

/** A single alert carries its evidence unasked. */
export function single(call: Call, alert: Alert): Alert {
  return { '@odata.context': odataContext(call, 'Alerts/$entity'), ...alert }
}
