import { filterValues } from '@mde-kit/contract/filter-values'
import type { ReadCommand } from '../reads/read-command.ts'
import { machineReferenceColumns } from '../reads/columns.ts'

const id = { name: 'id', says: 'task id', example: '03942ef5-aecb-4c6e-b555-d6a97013844c' }

const columns = [
  { field: 'id' },
  { field: 'title', least: 8 },
  { field: 'status' },
  { field: 'priority', leaveOut: 1 },
  { field: 'dueOn', head: 'due (UTC)', kind: 'instant' },
  { field: 'fixedDevices', head: 'fixed', leaveOut: 3 },
  { field: 'targetDevices', head: 'of', leaveOut: 3 },
  { field: 'requesterEmail', head: 'by', least: 8, leaveOut: 2 },
] as const

/** `mde remediation`. */
export const remediationReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listRemediationTasks',
    says: 'list remediation tasks',
    filters: [
      {
        flag: 'status',
        takes: 'names',
        says: 'active or completed',
        field: 'status',
        compare: { by: 'one of', values: filterValues.listRemediationTasks.status },
      },
      {
        flag: 'since',
        takes: 'time',
        says: 'created since: 24h, 7d, 4w, or an instant',
        field: 'createdOn',
        compare: { by: 'since' },
      },
    ],
    columns,
    examples: ['--status active'],
  },
  { verb: 'get', operationId: 'getRemediationTask', says: 'show one task', args: [id], columns },
  {
    verb: 'machines',
    operationId: 'listRemediationTaskMachineReferences',
    says: 'list the devices of a task',
    args: [id],
    columns: machineReferenceColumns,
  },
]
