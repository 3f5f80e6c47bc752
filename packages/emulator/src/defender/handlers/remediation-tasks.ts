import type { RemediationTask } from '@mde-kit/contract'
import { type Call, type Handler, odataContext } from '../call.ts'
import { pageOf, wholePageOf } from '../page.ts'
import { machineReferences } from '../posture/machine-reference.ts'
import { resourceNotFound } from '../refusal.ts'

export const listRemediationTasks: Handler<'listRemediationTasks'> = (call) =>
  pageOf(call, call.tenant.remediationTasks(), { collection: 'RemediationTasks', show: (task) => task })

export const getRemediationTask: Handler<'getRemediationTask'> = (call) => ({
  '@odata.context': odataContext(call, 'RemediationTasks/$entity'),
  ...taskOf(call),
})

export const listRemediationTaskMachineReferences: Handler<'listRemediationTaskMachineReferences'> = (
  call,
) => {
  const use = call.tenant.inventory().uses.get(taskOf(call).productId)
  return wholePageOf(call, 'MachineReferences', machineReferences(call, use?.exposedIds ?? []))
}

function taskOf(call: Call): RemediationTask {
  const id = call.parameters['id'] ?? ''
  const task = call.tenant.remediationTasks().find((candidate) => candidate.id === id.toLowerCase())
  if (!task) throw resourceNotFound(`Remediation task ${id} was not found`)
  return task
}
