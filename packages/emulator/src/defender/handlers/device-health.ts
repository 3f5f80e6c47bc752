import type { DeviceAvInfo, MachineAction } from '@mde-kit/contract'
import type { Call, Handler } from '../call.ts'
import { pageOf } from '../page.ts'
import { antivirusHealth } from '../posture/antivirus-health.ts'
import { isFinal } from '../state/action-store.ts'

export const listDeviceAvHealth: Handler<'listDeviceAvHealth'> = (call) =>
  pageOf(call, rows(call), { collection: 'DeviceAvInfo', show: (row) => row })

/** Devices that are not onboarded report nothing. */
function* rows({ tenant }: Call): Iterable<DeviceAvInfo> {
  const fullScans = new Map<string, MachineAction[]>()
  for (const action of tenant.actions.list()) {
    const { type, scope, machineId = '' } = action
    if (type === 'RunAntiVirusScan' && scope === 'Full' && isFinal(action))
      fullScans.set(machineId, [...(fullScans.get(machineId) ?? []), action])
  }
  for (const machine of tenant.machines.list())
    if (machine.onboardingStatus === 'Onboarded')
      yield antivirusHealth(machine, fullScans.get(machine.id) ?? [])
}
