import type { Machine } from '@mde-kit/contract'
import { unassignedGroup } from '../posture/machine-reference.ts'

/** What every row says of its device. */
export function deviceColumns({ id, computerDnsName, rbacGroupId, rbacGroupName }: Machine) {
  return {
    deviceId: id,
    deviceName: computerDnsName ?? null,
    rbacGroupId: rbacGroupId ?? 0,
    rbacGroupName: rbacGroupName ?? unassignedGroup,
  }
}

/** An instant as most rows have it: UTC, without saying so. */
export function spacedTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** The same with milliseconds. */
export function fineSpacedTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 23).replace('T', ' ')
}
