import { filterValues } from '@mde-kit/contract/filter-values'
import {
  alertColumns,
  machineColumns,
  missingKbColumns,
  recommendationColumns,
  softwareColumns,
  userColumns,
  vulnerabilityColumns,
} from '../reads/columns.ts'
import type { FilterFlag } from '../reads/filter-flag.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const id = { name: 'id', says: 'name or id of a device', example: 'desktop-01', kind: 'machine' } as const

const filters: readonly FilterFlag[] = [
  {
    flag: 'name',
    takes: 'text',
    says: 'whose DNS name begins so',
    field: 'computerDnsName',
    compare: { by: 'starts with' },
  },
  {
    flag: 'health',
    takes: 'names',
    says: 'active, inactive, nosensordata, …; several with commas',
    field: 'healthStatus',
    compare: {
      by: 'one of',
      values: filterValues.listMachines.healthStatus,
    },
  },
  {
    flag: 'risk',
    takes: 'names',
    says: 'none, informational, low, medium or high; several with commas',
    field: 'riskScore',
    compare: { by: 'one of', values: filterValues.listMachines.riskScore },
  },
  {
    flag: 'exposure',
    takes: 'names',
    says: 'none, low, medium or high; several with commas',
    field: 'exposureLevel',
    compare: { by: 'one of', values: filterValues.listMachines.exposureLevel },
  },
  { flag: 'os', takes: 'name', says: 'such as Windows11', field: 'osPlatform', compare: { by: 'is' } },
  { flag: 'tag', takes: 'text', says: 'that carry a tag', field: 'machineTags', compare: { by: 'has' } },
  {
    flag: 'since',
    takes: 'time',
    says: 'seen since: 30m, 24h, 7d, or an instant',
    field: 'lastSeen',
    compare: { by: 'since' },
  },
]

const alertStatus: FilterFlag = {
  flag: 'status',
  takes: 'names',
  says: 'new, inprogress or resolved; several with commas',
  field: 'status',
  compare: { by: 'one of', values: filterValues.listMachineAlerts.status },
}

/** `mde machines`, as far as it reads. */
export const machineReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listMachines',
    says: 'list devices',
    filters,
    columns: machineColumns,
    examples: [
      '--risk high --health active',
      '--tag VIP --json id,computerDnsName',
      '--limit all --csv > devices.csv',
    ],
  },
  { verb: 'get', operationId: 'getMachine', says: 'show one device', args: [id], columns: machineColumns },
  {
    verb: 'alerts',
    operationId: 'listMachineAlerts',
    says: 'list the alerts of a device',
    args: [id],
    filters: [alertStatus],
    columns: alertColumns,
  },
  {
    verb: 'users',
    operationId: 'listMachineLogonUsers',
    says: 'list who logged on to a device',
    args: [id],
    columns: userColumns,
  },
  {
    verb: 'software',
    operationId: 'listMachineSoftware',
    says: 'list the software of a device',
    args: [id],
    columns: softwareColumns,
  },
  {
    verb: 'vulnerabilities',
    operationId: 'listMachineVulnerabilities',
    says: 'list the vulnerabilities of a device',
    args: [id],
    columns: vulnerabilityColumns,
  },
  {
    verb: 'recommendations',
    operationId: 'listMachineRecommendations',
    says: 'list what is recommended for a device',
    args: [id],
    columns: recommendationColumns,
  },
  {
    verb: 'missing-kbs',
    operationId: 'listMachineMissingKbs',
    says: 'list the security updates that a device lacks',
    args: [id],
    columns: missingKbColumns,
  },
]
