import { alertColumns, machineColumns } from '../reads/columns.ts'
import type { ReadArgument, ReadCommand } from '../reads/read-command.ts'

const hours = {
  flag: 'hours',
  takes: 'count',
  says: 'how far to look back; 720 at the most',
  parameter: 'lookBackHours',
}

const prevalence = [
  { field: 'orgPrevalence', head: 'devices' },
  { field: 'orgFirstSeen', head: 'first seen (UTC)', kind: 'instant' },
  { field: 'orgLastSeen', head: 'last seen (UTC)', kind: 'instant' },
] as const

const file: ReadArgument = {
  name: 'id',
  says: 'SHA-1, SHA-256 or MD5 of the file',
  example: '6532ec91d513acc05f43ee0aa3002599729fd3e1',
}
const domain: ReadArgument = { name: 'domain', says: 'such as example.com', example: 'example.com' }
const ip: ReadArgument = { name: 'ip', says: 'IP address', example: '203.0.113.7' }
const user: ReadArgument = { name: 'id', says: 'account name, such as user1', example: 'user1' }

/** `mde files`. */
export const fileReads: readonly ReadCommand[] = [
  {
    verb: 'get',
    operationId: 'getFile',
    says: 'show what is known of a file',
    args: [file],
    columns: [{ field: 'sha1' }, { field: 'determinationType' }, { field: 'determinationValue', least: 8 }],
  },
  {
    verb: 'stats',
    operationId: 'getFileStatistics',
    says: 'show where a file was seen',
    args: [file],
    query: [hours],
    columns: prevalence,
  },
  {
    verb: 'alerts',
    operationId: 'listFileAlerts',
    says: 'list the alerts of a file',
    args: [file],
    columns: alertColumns,
  },
  {
    verb: 'machines',
    operationId: 'listFileMachines',
    says: 'list the devices that a file was seen on',
    args: [file],
    columns: machineColumns,
  },
]

/** `mde domains`. */
export const domainReads: readonly ReadCommand[] = [
  {
    verb: 'stats',
    operationId: 'getDomainStatistics',
    says: 'show who talked to a domain, and when',
    args: [domain],
    query: [hours],
    columns: prevalence,
  },
  {
    verb: 'alerts',
    operationId: 'listDomainAlerts',
    says: 'list the alerts of a domain',
    args: [domain],
    columns: alertColumns,
  },
  {
    verb: 'machines',
    operationId: 'listDomainMachines',
    says: 'list the devices that talked to a domain',
    args: [domain],
    columns: machineColumns,
  },
]

/** `mde ips`. */
export const ipReads: readonly ReadCommand[] = [
  {
    verb: 'stats',
    operationId: 'getIpStatistics',
    says: 'show who talked to an IP address, and when',
    args: [ip],
    query: [hours],
    columns: prevalence,
  },
  {
    verb: 'alerts',
    operationId: 'listIpAlerts',
    says: 'list the alerts of an IP address',
    args: [ip],
    columns: alertColumns,
  },
]

/** `mde users`. */
export const userReads: readonly ReadCommand[] = [
  { verb: 'get', operationId: 'getUser', says: 'show one account', args: [user] },
  {
    verb: 'alerts',
    operationId: 'listUserAlerts',
    says: 'list the alerts of an account',
    args: [user],
    columns: alertColumns,
  },
  {
    verb: 'machines',
    operationId: 'listUserMachines',
    says: 'list the devices that an account logged on to',
    args: [user],
    columns: machineColumns,
  },
]
