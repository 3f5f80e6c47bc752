import type { File, Machine } from '@mde-kit/contract'
import type { Person } from '../../world/people.ts'
import type { Long } from '../values/long.ts'

/** An instant, kept as numbers until a query wants to see it. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number
  /** Tenths of a microsecond within the millisecond, 0 to 9999. */
  readonly ticks: number
}

/** Writes a moment with all of its seven fraction digits. */
export function momentText({ ms, ticks }: Moment): string {
  return `${new Date(ms).toISOString().slice(0, 23)}${String(ticks).padStart(4, '0')}Z`
}

/** Reads an instant as the world writes it: UTC, up to seven fraction digits. */
export function momentOf(text: string | null | undefined): Moment {
  const fraction = /\.\d{3}(\d{1,4})Z$/.exec(text ?? '')?.[1] ?? ''
  return { ms: Date.parse(text ?? ''), ticks: Number(fraction.padEnd(4, '0')) }
}

/** A process on a device. */
export interface TracedProcess {
  readonly name: string
  readonly folder: string
  /** What is known of its file. */
  readonly file: Partial<File> | undefined
  readonly id: Long
  readonly commandLine: string
  readonly started: Moment
}

/** Something that a process did, from which rows of several tables follow. */
export interface Trace {
  readonly machine: Machine
  readonly at: Moment
  readonly process: TracedProcess
  readonly parent: TracedProcess
  readonly person: Person | undefined
  /** Distinguishes the events of a device. */
  readonly reportId: number
  /** Whether the process starts here, rather than being there already. */
  readonly isStart: boolean
  readonly connections: readonly Connection[]
  readonly writes: readonly WrittenFile[]
  readonly registry: readonly RegistryValue[]
  readonly loads: readonly WrittenFile[]
  readonly logons: readonly Logon[]
  /** Value of `ActionType` in DeviceEvents, where there is such an event. */
  readonly sensorEvent: string | undefined
}

export interface Connection {
  readonly url: string | undefined
  readonly ip: string
  readonly port: number
  readonly isBlocked?: boolean
}

export interface WrittenFile {
  readonly name: string
  readonly folder: string
  readonly file: Partial<File> | undefined
  readonly originUrl?: string
}

export interface RegistryValue {
  readonly key: string
  readonly name: string
  readonly data: string
}

export interface Logon {
  readonly type: 'Interactive' | 'Network' | 'RemoteInteractive' | 'Service'
  readonly outcome: 'LogonSuccess' | 'LogonFailed'
  readonly remoteIp?: string
  readonly remoteDevice?: string
}

/** What most traces do not have. */
export const bareTrace = {
  isStart: false,
  connections: [],
  writes: [],
  registry: [],
  loads: [],
  logons: [],
  sensorEvent: undefined,
} as const
