import { filterValues } from '@mde-kit/contract/filter-values'
import { machineReferenceColumns, vulnerabilityColumns } from '../reads/columns.ts'
import type { FilterFlag } from '../reads/filter-flag.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const cve = { name: 'cveId', says: 'such as CVE-2024-21412', example: 'CVE-2024-21412' }

const severity: FilterFlag = {
  flag: 'severity',
  takes: 'names',
  says: 'low, medium, high or critical; several with commas',
  field: 'severity',
  compare: { by: 'one of', values: filterValues.listVulnerabilities.severity },
}

/** `mde vulnerabilities`. */
export const vulnerabilityReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listVulnerabilities',
    says: 'list vulnerabilities found in the tenant',
    filters: [
      severity,
      {
        flag: 'cvss-min',
        takes: 'number',
        says: 'with this CVSS score at least',
        field: 'cvssV3',
        compare: { by: 'at least' },
      },
      {
        flag: 'since',
        takes: 'time',
        says: 'published since: 24h, 7d, 4w, or an instant',
        field: 'publishedOn',
        compare: { by: 'since' },
      },
    ],
    columns: vulnerabilityColumns,
    examples: ['--severity critical --since 4w', '--cvss-min 9 --json id,exposedMachines'],
  },
  {
    verb: 'get',
    operationId: 'getVulnerability',
    says: 'show one vulnerability',
    args: [cve],
    columns: vulnerabilityColumns,
  },
  {
    verb: 'machines',
    operationId: 'listVulnerabilityMachineReferences',
    says: 'list the devices that have a vulnerability',
    args: [cve],
    columns: machineReferenceColumns,
  },
  {
    verb: 'by-machine',
    operationId: 'listVulnerabilitiesByMachineAndSoftware',
    says: 'list vulnerabilities for each device and software',
    filters: [
      severity,
      { flag: 'cve', takes: 'id', says: 'one vulnerability', field: 'cveId', compare: { by: 'is' } },
      { flag: 'product', takes: 'name', says: 'of one product', field: 'productName', compare: { by: 'is' } },
    ],
    columns: [
      { field: 'cveId', head: 'CVE' },
      { field: 'severity', kind: 'severity' },
      { field: 'machineId', head: 'device' },
      { field: 'productName', head: 'product', least: 8 },
      { field: 'productVersion', head: 'version', least: 8, leaveOut: 1 },
      { field: 'fixingKbId', head: 'fixed by', leaveOut: 2 },
    ],
  },
]
