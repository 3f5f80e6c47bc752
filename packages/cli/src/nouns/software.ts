import {
  machineReferenceColumns,
  missingKbColumns,
  softwareColumns,
  vulnerabilityColumns,
} from '../reads/columns.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const id = { name: 'id', says: 'software id, such as microsoft-_-edge', example: 'microsoft-_-edge' }

/** `mde software`. */
export const softwareReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listSoftware',
    says: 'list the software of the tenant',
    filters: [
      {
        flag: 'name',
        takes: 'text',
        says: 'whose name begins so',
        field: 'name',
        compare: { by: 'starts with' },
      },
      { flag: 'vendor', takes: 'name', says: 'of one vendor', field: 'vendor', compare: { by: 'is' } },
    ],
    columns: softwareColumns,
    examples: ['--vendor microsoft', '--limit all --csv > software.csv'],
  },
  {
    verb: 'get',
    operationId: 'getSoftware',
    says: 'show one software',
    args: [id],
    columns: softwareColumns,
  },
  {
    verb: 'machines',
    operationId: 'listSoftwareMachineReferences',
    says: 'list the devices that have a software',
    args: [id],
    columns: machineReferenceColumns,
  },
  {
    verb: 'vulnerabilities',
    operationId: 'listSoftwareVulnerabilities',
    says: 'list the vulnerabilities of a software',
    args: [id],
    columns: vulnerabilityColumns,
  },
  {
    verb: 'versions',
    operationId: 'listSoftwareDistributions',
    says: 'list the versions of a software, and how many devices have each',
    args: [id],
    columns: [{ field: 'version', least: 8 }, { field: 'installations' }, { field: 'vulnerabilities' }],
  },
  {
    verb: 'missing-kbs',
    operationId: 'listSoftwareMissingKbs',
    says: 'list the security updates that a software lacks',
    args: [id],
    columns: missingKbColumns,
  },
]
