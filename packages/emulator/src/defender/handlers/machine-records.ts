import type { Machine, User } from '@mde-kit/contract'
import { type Call, type Handler } from '../call.ts'
import { machineOf } from '../find-records.ts'
import { readListOptions } from '../list-options.ts'
import { pageOf, wholePageOf } from '../page.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { picked } from '../state/alert-store.ts'
import { listed } from '../alert-answers.ts'

export const listMachineAlerts: Handler<'listMachineAlerts'> = (call) =>
  pageOf(call, alertsOn(call, machineOf(call)), { collection: 'Alerts', show: listed })

/** The whole answer is a number. */
export const countMachineAlerts: Handler<'countMachineAlerts'> = (call) => {
  const { matches } = readListOptions(call.operation, call.url.searchParams)
  let count = 0
  for (const head of alertsOn(call, machineOf(call))) if (matches?.(head) ?? true) count += 1
  return count
}

export const listMachineLogonUsers: Handler<'listMachineLogonUsers'> = (call) => {
  const names = call.tenant.logons.get(machineOf(call).id) ?? []
  return wholePageOf(
    call,
    'Users',
    names.flatMap((name) => call.tenant.users.get(name) ?? []).map(withoutCounts),
  )
}

function alertsOn({ tenant }: Call, { id }: Machine): Iterable<AlertHead> {
  return picked(tenant.alerts.heads(), ({ machineId }) => machineId === id)
}

/** The users of a device come without what only the whole organisation can tell. */
function withoutCounts({
  accountSid: _sid,
  logOnMachinesCount: _count,
  mostPrevalentMachineId: _most,
  leastPrevalentMachineId: _least,
  ...user
}: User): User {
  return user
}
