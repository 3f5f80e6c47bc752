import { filterValues } from '@mde-kit/contract/filter-values'
import type { ReadCommand } from '../reads/read-command.ts'

/** `mde indicators`, as far as it reads. */
export const indicatorReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listIndicators',
    says: 'list indicators',
    filters: [
      {
        flag: 'type',
        takes: 'names',
        says: 'filesha256, ipaddress, domainname, url, …; several with commas',
        field: 'indicatorType',
        compare: {
          by: 'one of',
          values: filterValues.listIndicators.indicatorType,
        },
      },
      {
        flag: 'action',
        takes: 'names',
        says: 'warn, block, audit, blockandremediate or allowed; several with commas',
        field: 'action',
        compare: {
          by: 'one of',
          values: filterValues.listIndicators.action,
        },
      },
      { flag: 'value', takes: 'text', says: 'for one value', field: 'indicatorValue', compare: { by: 'is' } },
      {
        flag: 'severity',
        takes: 'names',
        says: 'informational, low, medium or high; several with commas',
        field: 'severity',
        compare: { by: 'one of', values: filterValues.listIndicators.severity },
      },
    ],
    columns: [
      { field: 'id' },
      { field: 'indicatorType', head: 'type' },
      { field: 'indicatorValue', head: 'value', least: 8 },
      { field: 'action' },
      { field: 'severity', kind: 'severity', leaveOut: 2 },
      { field: 'expirationTime', head: 'expires (UTC)', kind: 'instant', leaveOut: 3 },
      { field: 'title', least: 8, leaveOut: 1 },
    ],
    examples: ['--type ipaddress,domainname', '--value 203.0.113.7'],
  },
]
