import { filterValues } from '@mde-kit/contract/filter-values'
import type { ReadCommand } from '../reads/read-command.ts'

const columns = [
  { field: 'id' },
  { field: 'type', least: 8 },
  { field: 'status' },
  { field: 'computerDnsName', head: 'device', least: 16 },
  { field: 'requestor', least: 8, leaveOut: 1 },
  { field: 'creationDateTimeUtc', head: 'created (UTC)', kind: 'instant', leaveOut: 2 },
] as const

/** What every command for one action takes. */
export const actionId = { name: 'id', says: 'action id', example: '0a7f9c4e-2b1d-4c8e-9f3a-6d5b8e7c1f20' }

/** `mde actions`, as far as it reads. */
export const actionReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listMachineActions',
    says: 'list what was done to devices, newest first',
    filters: [
      {
        flag: 'status',
        takes: 'names',
        says: 'pending, inprogress, succeeded, failed, timeout or cancelled; several with commas',
        field: 'status',
        compare: {
          by: 'one of',
          values: filterValues.listMachineActions.status,
        },
      },
      {
        flag: 'type',
        takes: 'names',
        says: 'such as isolate or runantivirusscan; several with commas',
        field: 'type',
        compare: {
          by: 'one of',
          values: filterValues.listMachineActions.type,
        },
      },
      {
        flag: 'since',
        takes: 'time',
        says: 'created since: 30m, 24h, 7d, or an instant',
        field: 'creationDateTimeUtc',
        compare: { by: 'since' },
      },
      {
        flag: 'requestor',
        takes: 'name',
        says: 'of one person or app',
        field: 'requestor',
        compare: { by: 'is' },
      },
    ],
    columns,
    examples: ['--status pending,inprogress', '--type isolate --since 7d'],
  },
  {
    verb: 'get',
    operationId: 'getMachineAction',
    says: 'show one action',
    args: [actionId],
    columns,
  },
  {
    verb: 'package',
    operationId: 'getPackageSasUri',
    says: 'get a link to the investigation package that an action collected',
    args: [actionId],
    columns: [{ field: 'value' }],
  },
]
