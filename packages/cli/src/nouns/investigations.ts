import { filterValues } from '@mde-kit/contract/filter-values'
import type { ReadCommand } from '../reads/read-command.ts'

const columns = [
  { field: 'id' },
  { field: 'state', least: 8 },
  { field: 'computerDnsName', head: 'device', least: 20 },
  { field: 'triggeringAlertId', head: 'alert', leaveOut: 2 },
  { field: 'startTime', head: 'started (UTC)', kind: 'instant' },
  { field: 'endTime', head: 'ended (UTC)', kind: 'instant', leaveOut: 1 },
] as const

/** `mde investigations`. */
export const investigationReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listInvestigations',
    says: 'list automated investigations',
    filters: [
      {
        flag: 'state',
        takes: 'names',
        says: 'running, pendingapproval, benign, …; several with commas',
        field: 'state',
        compare: { by: 'one of', values: filterValues.listInvestigations.state },
      },
      {
        flag: 'since',
        takes: 'time',
        says: 'started since: 30m, 24h, 7d, or an instant',
        field: 'startTime',
        compare: { by: 'since' },
      },
      {
        flag: 'alert',
        takes: 'id',
        says: 'that an alert began',
        field: 'triggeringAlertId',
        compare: { by: 'is' },
      },
    ],
    columns,
    examples: ['--since 7d'],
  },
  {
    verb: 'get',
    operationId: 'getInvestigation',
    says: 'show one investigation',
    args: [{ name: 'id', says: 'investigation id', example: '63017' }],
    columns,
  },
]
