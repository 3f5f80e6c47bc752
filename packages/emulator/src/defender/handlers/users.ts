import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { resourceNotFound } from '../refusal.ts'
import { picked } from '../state/alert-store.ts'
import { alertsInReach, listed } from '../alert-answers.ts'

export const getUser: Handler<'getUser'> = (call) => {
  const user = call.tenant.users.get(accountNameOf(call))
  if (!user) throw resourceNotFound(`User ${accountNameOf(call)} was not found`)
  return { '@odata.context': odataContext(call, 'Users/$entity'), ...user }
}

/** An unknown user has no alerts; nor has one who is named otherwise than by the account alone. */
export const listUserAlerts: Handler<'listUserAlerts'> = (call) => {
  const name = accountNameOf(call)
  return wholePageOf(
    call,
    'Alerts',
    [...picked(alertsInReach(call), ({ relatedUser }) => relatedUser?.userName?.toLowerCase() === name)].map(
      listed,
    ),
  )
}

export const listUserMachines: Handler<'listUserMachines'> = (call) => {
  const { machines, logons } = call.tenant
  const name = accountNameOf(call)
  return wholePageOf(
    call,
    'Machines',
    machines
      .list()
      .filter(({ id, rbacGroupName }) => logons.get(id)?.includes(name) && reaches(call, rbacGroupName)),
  )
}

function accountNameOf({ parameters }: Call): string {
  return (parameters['id'] ?? '').toLowerCase()
}
