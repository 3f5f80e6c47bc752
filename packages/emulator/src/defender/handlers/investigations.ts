import type { Investigation } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext } from '../call.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { pageOf } from '../page.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'
import { managedMachineOf } from '../start-action.ts'

const unfinished = ['Queued', 'Running', 'PendingApproval', 'PendingResource']

export const listInvestigations: Handler<'listInvestigations'> = (call) =>
  pageOf(call, investigationsOf(call), { collection: 'Investigations', show: (record) => record })

/** Takes the id of the investigation, or of the alert that set it off. */
export const getInvestigation: Handler<'getInvestigation'> = (call) => {
  const wanted = call.parameters['id'] ?? ''
  const found = investigationsOf(call).find(
    ({ id, triggeringAlertId }) => id === wanted || triggeringAlertId === wanted,
  )
  if (!found) throw resourceNotFound(`Investigation ${wanted} was not found`)
  return single(call, found)
}

/** Takes no second one while the device is being investigated. */
export const startInvestigation: Handler<'startInvestigation'> = (call) => {
  bodyFields(call.body).text('Comment')
  const machine = managedMachineOf(call, 'Windows')
  const isRunning = investigationsOf(call).some(
    ({ machineId, state }) => machineId === machine.id && unfinished.includes(state),
  )
  if (isRunning) throw new Refusal(400, 'ActiveRequestAlreadyExists', 'Action is already in progress')
  return single(call, call.tenant.investigations.start(machine))
}

function single(call: Call, investigation: Investigation): Investigation {
  return { '@odata.context': odataContext(call, 'Investigations/$entity'), ...investigation }
}

/**
 * Investigations that callers have started, and those that alerts tell of, each newest first: the oldest alert of each
 * has set it off.
 */
function investigationsOf({ tenant }: Call): readonly Investigation[] {
  const triggers = new Map<number | bigint, AlertHead>()
  for (const alert of tenant.alerts.heads())
    if (typeof alert.investigationId === 'number') triggers.set(alert.investigationId, alert)
  const ofAlerts = [...triggers].map(([id, alert]) => {
    const state = alert.investigationState ?? 'Unknown'
    return {
      id: String(id),
      startTime: alert.alertCreationTime ?? null,
      endTime: unfinished.includes(state) ? null : (alert.lastUpdateTime ?? null),
      state,
      cancelledBy: null,
      statusDetails: null,
      machineId: alert.machineId ?? '',
      computerDnsName: alert.computerDnsName ?? '',
      triggeringAlertId: alert.id,
    }
  })
  return [...tenant.investigations.list(), ...ofAlerts]
}
