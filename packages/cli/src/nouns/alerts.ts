import { filterValues } from '@mde-kit/contract/filter-values'
import { alertColumns, userColumns } from '../reads/columns.ts'
import type { FilterFlag } from '../reads/filter-flag.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const id = {
  name: 'id',
  says: 'alert id, as `mde alerts list` shows it',
  example: 'da637472900382838869_1364969609',
}

/** Flags by which alerts are chosen. */
export const alertFilters: readonly FilterFlag[] = [
  {
    flag: 'severity',
    takes: 'names',
    says: 'informational, low, medium or high; several with commas',
    field: 'severity',
    compare: { by: 'one of', values: filterValues.listAlerts.severity },
  },
  {
    flag: 'status',
    takes: 'names',
    says: 'new, inprogress or resolved; several with commas',
    field: 'status',
    compare: { by: 'one of', values: filterValues.listAlerts.status },
  },
  {
    flag: 'since',
    takes: 'time',
    says: 'created since: 30m, 24h, 7d, or an instant such as 2026-01-31T08:00Z',
    field: 'alertCreationTime',
    compare: { by: 'since' },
  },
  {
    flag: 'category',
    takes: 'name',
    says: 'of one category, such as Execution',
    field: 'category',
    compare: { by: 'is' },
  },
  {
    flag: 'assigned-to',
    takes: 'upn',
    says: 'that somebody works on',
    field: 'assignedTo',
    compare: { by: 'is' },
  },
]

/** `mde alerts`, as far as it reads. */
export const alertReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listAlerts',
    says: 'list alerts, newest first',
    filters: alertFilters,
    ofMachine: 'listMachineAlerts',
    columns: alertColumns,
    examples: [
      '--severity high,medium --status new --since 24h',
      '--machine desktop-01 --json id,title,severity',
      "--jq '.[] | .title'",
      '--all-tenants --csv > alerts.csv',
    ],
  },
  { verb: 'get', operationId: 'getAlert', says: 'show one alert', args: [id], columns: alertColumns },
  {
    verb: 'machine',
    operationId: 'getAlertMachine',
    says: 'show the device of an alert',
    args: [id],
  },
  {
    verb: 'user',
    operationId: 'getAlertUser',
    says: 'show the user of an alert',
    args: [id],
    columns: userColumns,
  },
  {
    verb: 'domains',
    operationId: 'listAlertDomains',
    says: 'list the domains of an alert',
    args: [id],
    columns: [{ field: 'host' }],
  },
  {
    verb: 'files',
    operationId: 'listAlertFiles',
    says: 'list the files of an alert',
    args: [id],
    columns: [
      { field: 'sha1' },
      { field: 'fileType', head: 'type', leaveOut: 2 },
      { field: 'size' },
      { field: 'filePublisher', head: 'publisher', least: 8, leaveOut: 1 },
      { field: 'determinationValue', head: 'determination', least: 8 },
    ],
  },
  {
    verb: 'ips',
    operationId: 'listAlertIps',
    says: 'list the IP addresses of an alert',
    args: [id],
    columns: [{ field: 'id' }],
  },
]
