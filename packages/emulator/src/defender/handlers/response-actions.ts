import type { AntiVirusScan, MachineAction } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import type { Call, Handler } from '../call.ts'
import { Refusal } from '../refusal.ts'
import { managedMachineOf, type Platforms, startAction } from '../start-action.ts'

const scanTypes: Record<AntiVirusScan['ScanType'], true> = { Quick: true, Full: true }

export const restrictCodeExecution: Handler<'restrictCodeExecution'> = (call) =>
  start(call, 'RestrictCodeExecution', 'Windows')

export const unrestrictCodeExecution: Handler<'unrestrictCodeExecution'> = (call) =>
  start(call, 'UnrestrictCodeExecution', 'Windows')

export const collectInvestigationPackage: Handler<'collectInvestigationPackage'> = (call) =>
  start(call, 'CollectInvestigationPackage', 'all')

export const runAntiVirusScan: Handler<'runAntiVirusScan'> = (call) => {
  const fields = bodyFields(call.body)
  const comment = fields.text('Comment')
  const scope = fields.choice('ScanType', scanTypes)
  return startAction(call, managedMachineOf(call), { type: 'RunAntiVirusScan', scope, comment })
}

/** Several files of a device can be on their way into quarantine at once. */
export const stopAndQuarantineFile: Handler<'stopAndQuarantineFile'> = (call) => {
  const fields = bodyFields(call.body)
  const comment = fields.text('Comment')
  const sha1 = fields.text('Sha1')
  if (!/^[0-9a-f]{40}$/i.test(sha1))
    throw new Refusal(400, 'InvalidInput', "'Sha1' must be 40 hexadecimal digits.")
  const file = { fileIdentifier: sha1.toLowerCase(), fileIdentifierType: 'Sha1' }
  const plan = { type: 'StopAndQuarantineFile', scope: null, comment, file }
  return startAction(
    call,
    managedMachineOf(call, 'Windows'),
    plan,
    ({ relatedFileInfo }) => relatedFileInfo?.fileIdentifier === file.fileIdentifier,
  )
}

/** The device leaves once the action has succeeded, and can be called back before. */
export const offboardMachine: Handler<'offboardMachine'> = (call) => {
  const action = start(call, 'Offboard', 'all')
  call.tenant.offboardings.plan(action.id, action.machineId)
  return action
}

function start(call: Call, type: string, platforms: Platforms): MachineAction {
  const comment = bodyFields(call.body).text('Comment')
  return startAction(call, managedMachineOf(call, platforms), { type, scope: null, comment })
}
