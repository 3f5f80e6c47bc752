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
const actionCount = 18

/** Actions of the last weeks, all over, newest first. */
export function createPastActions(options: {
  startMs: number
  devices: readonly Device[]
  analysts: readonly string[]
  random: Random
}): readonly MachineAction[] {
  const { startMs, devices, analysts, random } = options
  const targets = devices.filter(({ family }) => family === 'windows')
  if (targets.length === 0) return []
  return Array.from({ length: actionCount }, () => startMs - random.integer(3, 480) * 3_600_000)
    .sort((a, b) => b - a)
    .map((createdMs) => {
      const { type, scope, comment } = random.pick(kinds)
      const { machine } = random.pick(targets)
      return {
        id: random.guid(),
        type,
        scope,
        requestor: random.pick(analysts),
        requestorComment: comment,
        status: random.weighted(outcomes),
        machineId: machine.id,
        computerDnsName: machine.computerDnsName,
        creationDateTimeUtc: fineInstantText(createdMs, random),
        lastUpdateDateTimeUtc: fineInstantText(createdMs + random.integer(30, 900) * 1000, random),
        relatedFileInfo: null,
      }
    })
}
