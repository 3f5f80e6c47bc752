import type { MachineAction } from '@mde-kit/contract'
import { fineInstantText } from './instant-text.ts'
import type { Device } from './machines.ts'
import type { Random } from './random.ts'

const kinds = [
  { type: 'RunAntiVirusScan', scope: 'Full', comment: 'Scanned after an alert.' },
  { type: 'RunAntiVirusScan', scope: 'Quick', comment: 'Scanned after the user reported a pop-up.' },
  { type: 'CollectInvestigationPackage', scope: null, comment: 'Collected for the incident review.' },
  { type: 'RestrictCodeExecution', scope: null, comment: 'Restricted until the device is rebuilt.' },
  { type: 'UnrestrictCodeExecution', scope: null, comment: 'Rebuilt.' },
  { type: 'Isolate', scope: 'Selective', comment: 'Isolated while the user was asked.' },
  { type: 'Unisolate', scope: null, comment: 'Cleaned and checked.' },
] as const

const outcomes = [
  ['Succeeded', 14],
  ['Failed', 2],
  ['TimeOut', 1],
] as const
const finishedCount = 18
const minutesMs = 60_000

export interface ActionScene {
  readonly startMs: number
  readonly devices: readonly Device[]
  /** User principal names of those who start actions. */
  readonly analysts: readonly string[]
  readonly random: Random
}

/** Actions of the last weeks, and the full scans that go on since the intrusion was found. Newest first. */
export function createPastActions(scene: ActionScene): readonly MachineAction[] {
  const windows = scene.devices.filter(({ family }) => family === 'windows')
  return windows.length === 0
    ? []
    : [
        ...runningScans(windows.slice(0, 4), scene),
        ...[...finished(windows, scene), ...investigated(windows, scene)].sort(byTime),
      ]
}

/** A full scan takes hours, so these are still in progress, and can be cancelled. */
function runningScans(
  devices: readonly Device[],
  { startMs, analysts, random }: ActionScene,
): MachineAction[] {
  const requestor = random.pick(analysts)
  return devices.map((device, index) => ({
    ...target(device),
    id: random.guid(),
    type: 'RunAntiVirusScan',
    scope: 'Full',
    requestor,
    requestorComment: 'Scanned because of incident 4471.',
    status: 'InProgress',
    creationDateTimeUtc: fineInstantText(startMs - (20 + index) * minutesMs, random),
    lastUpdateDateTimeUtc: fineInstantText(startMs - (18 + index) * minutesMs, random),
  }))
}

function finished(devices: readonly Device[], { startMs, analysts, random }: ActionScene): MachineAction[] {
  return Array.from({ length: finishedCount }, () => startMs - random.integer(3 * 60, 480 * 60) * minutesMs)
    .sort((a, b) => b - a)
    .map((createdMs) => {
      const { type, scope, comment } = random.pick(kinds)
      return {
        ...target(random.pick(devices)),
        id: random.guid(),
        type,
        scope,
        requestor: random.pick(analysts),
        requestorComment: comment,
        status: random.weighted(outcomes),
        creationDateTimeUtc: fineInstantText(createdMs, random),
        lastUpdateDateTimeUtc: fineInstantText(createdMs + random.integer(30, 900) * 1000, random),
      }
    })
}

/** What came of these two can still be fetched: a package, and a live response session. */
function investigated(
  devices: readonly Device[],
  { startMs, analysts, random: shared }: ActionScene,
): MachineAction[] {
  const random = shared.fork('investigated')
  const device = random.pick(devices)
  const requestor = random.pick(analysts)
  const minutesAgo = (minutes: number) => fineInstantText(startMs - minutes * minutesMs, random)
  const done = (type: string, comment: string, [began, ended]: readonly [number, number]) => ({
    ...target(device),
    id: random.guid(),
    type,
    scope: null,
    requestor,
    requestorComment: comment,
    status: 'Succeeded',
    creationDateTimeUtc: minutesAgo(began),
    lastUpdateDateTimeUtc: minutesAgo(ended),
  })
  const commands = [
    { type: 'RunScript', params: [{ key: 'ScriptName', value: 'minidump.ps1' }] },
    { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\windows\\TEMP\\dump.zip' }] },
  ]
  return [
    done('CollectInvestigationPackage', 'Collected for incident 4471.', [170, 164]),
    {
      ...done('LiveResponse', 'Looked at what incident 4471 has left.', [160, 151]),
      errorHResult: 0,
      commands: commands.map((command, index) => ({
        index,
        startTime: minutesAgo(158 - index * 3),
        endTime: minutesAgo(156 - index * 3),
        commandStatus: 'Completed',
        errors: [],
        command,
      })),
    },
  ]
}

function byTime(a: MachineAction, b: MachineAction): number {
  return Date.parse(b.creationDateTimeUtc) - Date.parse(a.creationDateTimeUtc)
}

function target({ machine }: Device) {
  return { machineId: machine.id, computerDnsName: machine.computerDnsName, relatedFileInfo: null }
}
