import type { Alert } from '@mde-kit/contract'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { alertHeadOf } from '../find-records.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { writtenPageOf } from '../page.ts'
import { picked } from '../state/alert-store.ts'
import { writeBefore, type WrittenJson } from '../written-json.ts'

export const listAlerts: Handler<'listAlerts'> = (call) =>
  kept(call, ({ whole, listed }) =>
    writtenPageOf(call, alertsInReach(call), {
      collection: 'Alerts',
      show: (head, { expands }) => (expands.includes('evidence') ? whole : listed).jsonOf(head),
    }),
  )

export const getAlert: Handler<'getAlert'> = (call) =>
  kept(call, ({ whole }) => writeBefore(contextOf(call), whole.jsonOf(alertHeadOf(call))))

/** An answer that the alerts, the address and the reach of the caller make up, and nothing else. */
function kept(call: Call, write: (alerts: Call['tenant']['alerts']) => WrittenJson): WrittenJson {
  const { alerts } = call.tenant
  const { deviceGroups } = call.caller
  const { href } = call.url
  const key = deviceGroups === 'all' ? href : `${JSON.stringify(deviceGroups)} ${href}`
  return alerts.answers.of(key, () => write(alerts))
}

/** A single alert carries its evidence unasked. */
export function single(call: Call, alert: Alert): Alert {
  return { ...contextOf(call), ...alert }
}

function contextOf(call: Call): { readonly '@odata.context': string } {
  return { '@odata.context': odataContext(call, 'Alerts/$entity') }
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
