import type { Machine, MachineReference } from '@mde-kit/contract'
import type { Call } from '../call.ts'

/** What the service calls the group of devices that are in none. */
export const unassignedGroup = 'UnassignedGroup'

/** Short records of devices. */
export function machineReferences({ tenant }: Call, ids: readonly string[]): readonly MachineReference[] {
  return ids.flatMap((id) => tenant.machines.find(id) ?? []).map(referenceTo)
}

function referenceTo({ id, computerDnsName, osPlatform, rbacGroupName }: Machine): MachineReference {
  return {
    id,
    computerDnsName: computerDnsName ?? '',
    osPlatform: osPlatform ?? '',
    rbacGroupName: rbacGroupName ?? unassignedGroup,
  }
}
