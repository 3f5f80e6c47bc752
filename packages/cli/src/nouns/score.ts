import type { ReadCommand } from '../reads/read-command.ts'

const columns = [
  { field: 'score', kind: 'number' },
  { field: 'time', head: 'time (UTC)', kind: 'instant' },
] as const

/** `mde score`. */
export const scoreReads: readonly ReadCommand[] = [
  {
    verb: 'exposure',
    operationId: 'getExposureScore',
    says: 'show how exposed the tenant is',
    columns,
    examples: ['', '--all-tenants'],
  },
  {
    verb: 'groups',
    operationId: 'listExposureScoresByMachineGroup',
    says: 'list the exposure score of each device group',
    columns: [{ field: 'rbacGroupName', head: 'group', least: 8 }, ...columns],
  },
  {
    verb: 'devices',
    operationId: 'getDeviceSecureScore',
    says: 'show the secure score of the devices',
    columns,
  },
]
