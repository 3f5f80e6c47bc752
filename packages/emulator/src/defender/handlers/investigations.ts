import type { Alert, Investigation } from '@mde-kit/contract'
import { type Call, type Handler, odataContext } from '../call.ts'
import { pageOf } from '../page.ts'
import { resourceNotFound } from '../refusal.ts'

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
  return { '@odata.context': odataContext(call, 'Investigations/$entity'), ...found }
}

/** Investigations as their alerts tell of them, newest first: the oldest alert of each has set it off. */
function investigationsOf({ tenant }: Call): readonly Investigation[] {
  const triggers = new Map<number, Alert>()
  for (const alert of tenant.alerts.list())
    if (typeof alert.investigationId === 'number') triggers.set(alert.investigationId, alert)
  return [...triggers].map(([id, alert]) => {
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
}
