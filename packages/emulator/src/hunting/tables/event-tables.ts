import { alertTraces } from './alert-traces.ts'
import {
  accountColumns,
  deviceColumns,
  fileColumns,
  initiatingColumns,
  of,
  processColumns,
} from './event-columns.ts'
import { everydayTraces } from './everyday-traces.ts'
import type { Columns, HuntingWorld, Narrowing, TableSource } from './hunting-world.ts'
import { intrusionTraces } from './intrusion-traces.ts'
import { isPrivateAddress } from './private-address.ts'
import type { Connection, Logon, RegistryValue, Trace, WrittenFile } from './trace.ts'
import { readable } from './read-table.ts'

/** One thing that a process did. */
interface Deed<T> {
  readonly trace: Trace
  readonly deed: T
}

/** A row for each of some deeds of every trace. */
function deedTable<T>(
  deedsOf: (trace: Trace) => readonly T[],
  columns: Columns<Deed<T>>,
): TableSource<Deed<T>> {
  return {
    *items(world, narrowing) {
      for (const trace of allTraces(world, narrowing))
        for (const deed of deedsOf(trace)) yield { trace, deed }
    },
    atMs: ({ trace }) => trace.at.ms,
    columns: {
      ...of({ ...deviceColumns, ...initiatingColumns }, ({ trace }: Deed<T>) => trace),
      ...columns,
    },
  }
}

function* allTraces(world: HuntingWorld, narrowing: Narrowing): Iterable<Trace> {
  yield* everydayTraces(world, narrowing)
  yield* alertTraces(world, narrowing)
  yield* intrusionTraces(world, narrowing)
}

const processEvents: TableSource<Trace> = {
  *items(world, narrowing) {
    for (const trace of allTraces(world, narrowing)) if (trace.isStart) yield trace
  },
  atMs: ({ at }) => at.ms,
  columns: {
    ...deviceColumns,
    ...of(fileColumns, ({ process }) => process),
    ...of(processColumns, ({ process }) => process),
    ...of(accountColumns, ({ person }) => person),
    ...of(initiatingColumns, ({ parent, person }) => ({ process: parent, parent: systemOf(parent), person })),
    ActionType: () => 'ProcessCreated',
    LogonId: ({ person }) => (person ? 100_000 + person.user.accountName.length : null),
  },
}

/** What started the parent of a process is not known. */
function systemOf(parent: Trace['parent']): Trace['parent'] {
  return { ...parent, id: 4, name: '' }
}

const networkEvents = deedTable<Connection>(({ connections }) => connections, {
  ActionType: ({ deed }) => (deed.isBlocked ? 'ConnectionFailed' : 'ConnectionSuccess'),
  RemoteIP: ({ deed }) => deed.ip,
  RemotePort: ({ deed }) => deed.port,
  RemoteUrl: ({ deed }) => deed.url ?? '',
  LocalIP: ({ trace }) => trace.machine.lastIpAddress ?? '',
  LocalPort: ({ trace }) => 49_152 + ((trace.reportId * 31) % 16_000),
  Protocol: () => 'Tcp',
  LocalIPType: () => 'Private',
  RemoteIPType: ({ deed }) => (isPrivateAddress(deed.ip) ? 'Private' : 'Public'),
})

const fileEvents = deedTable<WrittenFile>(({ writes }) => writes, {
  ...of(fileColumns, ({ deed }: Deed<WrittenFile>) => deed),
  ActionType: () => 'FileCreated',
  FileOriginUrl: ({ deed }) => deed.originUrl ?? '',
})

const registryEvents = deedTable<RegistryValue>(({ registry }) => registry, {
  ActionType: () => 'RegistryValueSet',
  RegistryKey: ({ deed }) => deed.key,
  RegistryValueName: ({ deed }) => deed.name,
  RegistryValueType: () => 'String',
  RegistryValueData: ({ deed }) => deed.data,
})

const imageLoads = deedTable<WrittenFile>(({ loads }) => loads, {
  ...of(fileColumns, ({ deed }: Deed<WrittenFile>) => deed),
  ActionType: () => 'ImageLoaded',
})

const logonEvents = deedTable<Logon>(({ logons }) => logons, {
  ...of(accountColumns, ({ trace }: Deed<Logon>) => trace.person),
  ActionType: ({ deed }) => deed.outcome,
  LogonType: ({ deed }) => deed.type,
  Protocol: ({ deed }) => (deed.type === 'Network' ? 'NTLM' : 'Negotiate'),
  FailureReason: ({ deed }) => (deed.outcome === 'LogonFailed' ? 'InvalidUserNameOrPassword' : ''),
  IsLocalAdmin: ({ trace }) => trace.person?.user.isDomainAdmin ?? false,
  LogonId: ({ trace }) => trace.reportId,
  RemoteIP: ({ deed }) => deed.remoteIp ?? '',
  RemoteIPType: ({ deed }) => (deed.remoteIp === undefined ? '' : 'Private'),
  RemoteDeviceName: ({ deed }) => deed.remoteDevice ?? '',
})

const nothing: WrittenFile = { name: '', folder: '', file: undefined }

const sensorEvents = deedTable<string>(
  ({ sensorEvent }) => (sensorEvent === undefined ? [] : [sensorEvent]),
  {
    ...of(fileColumns, ({ trace }: Deed<string>) => trace.writes[0] ?? nothing),
    ...of(accountColumns, ({ trace }: Deed<string>) => trace.person),
    ActionType: ({ deed }) => deed,
    AdditionalFields: ({ deed }) =>
      deed === 'PowerShellCommand' ? JSON.stringify({ Command: 'Get-ComputerInfo' }) : '{}',
  },
)

/** Tables of what happened on devices. */
export const eventTables = {
  DeviceEvents: readable(sensorEvents),
  DeviceFileEvents: readable(fileEvents),
  DeviceImageLoadEvents: readable(imageLoads),
  DeviceLogonEvents: readable(logonEvents),
  DeviceNetworkEvents: readable(networkEvents),
  DeviceProcessEvents: readable(processEvents),
  DeviceRegistryEvents: readable(registryEvents),
}
