import type { Alert } from '@mde-kit/contract'
import type { AlertHead } from '../world/alert-head.ts'
import { type Call, odataContext, reaches } from './call.ts'
import { picked } from './state/alert-store.ts'

/** A single alert carries its evidence unasked. */
export function single(call: Call, alert: Alert): Alert {
  return { ...alertContext(call), ...alert }
}

/** `@odata.context` of an alert that is the whole answer. */
export function alertContext(call: Call): { readonly '@odata.context': string } {
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
