import type { Machine, MachineTagUpdate, MachineValueUpdate } from '@mde-kit/contract'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { type BodyFields, bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { machineOf } from '../find-records.ts'
import { wholePageOf } from '../page.ts'
import { Refusal } from '../refusal.ts'

const deviceValues: Record<MachineValueUpdate['DeviceValue'], true> = { Normal: true, Low: true, High: true }
const tagActions: Record<MachineTagUpdate['Action'], true> = { Add: true, Remove: true }

/** Tags are replaced as a whole, and an empty list is refused. A value of null counts as not sent. */
export const updateMachine: Handler<'updateMachine'> = (call) => {
  const machine = machineOf(call)
  const fields = bodyFields(call.body)
  return save(call, {
    ...machine,
    ...(fields.has('machineTags') && { machineTags: [...fields.texts('machineTags')] }),
    ...(fields.has('deviceValue') && { deviceValue: fields.choice('deviceValue', deviceValues) }),
  })
}

export const setDeviceValue: Handler<'setDeviceValue'> = (call) => {
  const deviceValue = bodyFields(call.body).choice('DeviceValue', deviceValues)
  return save(call, { ...machineOf(call), deviceValue })
}

/** Adding a tag that is there, or taking off one that is not, changes nothing. */
export const addOrRemoveMachineTag: Handler<'addOrRemoveMachineTag'> = (call) => {
  const change = readTagChange(bodyFields(call.body))
  return save(call, withTag(machineOf(call), change))
}

/** Unknown ids are left out: the answer holds the devices that were changed. */
export const addOrRemoveTagForMultipleMachines: Handler<'addOrRemoveTagForMultipleMachines'> = (call) => {
  const fields = bodyFields(call.body)
  const change = readTagChange(fields)
  const ids = fields.texts('MachineIds')
  const maxBatch = operationDocs.addOrRemoveTagForMultipleMachines.limits?.['maxBatch'] ?? ids.length
  if (ids.length > maxBatch)
    throw new Refusal(400, 'InvalidInput', `'MachineIds' holds ${ids.length} ids; the limit is ${maxBatch}.`)
  const { machines } = call.tenant
  const changed = [...new Set(ids.map((id) => id.toLowerCase()))]
    .flatMap((id) => machines.find(id) ?? [])
    .filter(({ rbacGroupName }) => reaches(call, rbacGroupName))
    .map((machine) => withTag(machine, change))
  for (const machine of changed) machines.replace(machine)
  return wholePageOf(call, 'Machines', changed)
}

interface TagChange {
  readonly tag: string
  readonly action: MachineTagUpdate['Action']
}

function readTagChange(fields: BodyFields): TagChange {
  return { tag: fields.text('Value'), action: fields.choice('Action', tagActions) }
}

function withTag(machine: Machine, { tag, action }: TagChange): Machine {
  const others = (machine.machineTags ?? []).filter((other) => other !== tag)
  if (action === 'Remove') return { ...machine, machineTags: others }
  return machine.machineTags?.includes(tag) ? machine : { ...machine, machineTags: [...others, tag] }
}

function save(call: Call, machine: Machine): Machine {
  call.tenant.machines.replace(machine)
  return { '@odata.context': odataContext(call, 'Machines/$entity'), ...machine }
}
