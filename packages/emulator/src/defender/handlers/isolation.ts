import type { Machine, MachineIsolation } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import type { Handler } from '../call.ts'
import { machineOf } from '../find-records.ts'
import { Refusal } from '../refusal.ts'
import { startAction } from '../start-action.ts'

type IsolationType = MachineIsolation['IsolationType']

/** The `scope` of the action. What containing an unmanaged device has there is not documented. */
const scopes: Record<IsolationType, string | null> = {
  Full: 'Full',
  Selective: 'Selective',
  UnManagedDevice: null,
}

export const isolateMachine: Handler<'isolateMachine'> = (call) => {
  const fields = bodyFields(call.body)
  const comment = fields.text('Comment')
  const isolationType = fields.choice('IsolationType', scopes)
  const machine = machineOf(call)
  checkPlatform(machine, isolationType)
  return startAction(call, machine, { type: 'Isolate', scope: scopes[isolationType], comment })
}

export const unisolateMachine: Handler<'unisolateMachine'> = (call) => {
  const comment = bodyFields(call.body).text('Comment')
  return startAction(call, machineOf(call), { type: 'Unisolate', scope: null, comment })
}
/** UnManagedDevice is for devices that are not onboarded, and only for these; Linux knows full isolation only. */
function checkPlatform({ onboardingStatus, osPlatform }: Machine, isolationType: IsolationType): void {
  const isManaged = onboardingStatus === 'Onboarded'
  if (isManaged === (isolationType === 'UnManagedDevice'))
    throw new Refusal(
      400,
      'InvalidInput',
      isManaged
        ? 'UnManagedDevice is for devices that are not onboarded; this one is'
        : 'The device is not onboarded; IsolationType must be UnManagedDevice',
    )
  if (osPlatform === 'Linux' && isolationType === 'Selective')
    throw new Refusal(400, 'OsPlatformNotSupported', 'Selective isolation is not supported on Linux')
}
