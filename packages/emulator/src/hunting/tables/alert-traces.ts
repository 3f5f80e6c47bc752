import type { Alert, AlertEvidence, Machine } from '@mde-kit/contract'
import type { Person } from '../../world/people.ts'
import { familyOf, tracedProcess } from './everyday-traces.ts'
import { createdMsOf, type HuntingWorld, type Narrowing } from './hunting-world.ts'
import { bareTrace, type Connection, type Moment, momentOf, type Trace, type TracedProcess } from './trace.ts'

const hourMs = 3_600_000

/** What the evidence of alerts left on devices: with the same hashes, process ids, addresses and times. */
export function* alertTraces(world: HuntingWorld, { fromMs, toMs, wants }: Narrowing): Iterable<Trace> {
  const machines = new Map(world.machines.map((machine) => [machine.id, machine]))
  for (const head of world.alerts()) {
    const createdMs = createdMsOf(head)
    // What an alert is about happened before, but not by an hour.
    if (createdMs < fromMs || createdMs - hourMs > toMs) continue
    const machine = machines.get(head.machineId ?? '')
    if (!machine || !wants(machine)) continue
    yield* tracesOf(world, head.full(), machine)
  }
}

function* tracesOf(world: HuntingWorld, alert: Alert, machine: Machine): Iterable<Trace> {
  const { evidence } = alert
  const ofType = (type: string) => evidence.filter(({ entityType }) => entityType === type)
  const person = world.people.get(alert.relatedUser?.userName ?? '')
  const files = ofType('File')
  const connections = connectionsIn(evidence, alert)
  const processes = ofType('Process')
  const at = momentOf(processes[0]?.processCreationTime ?? alert.lastEventTime ?? alert.alertCreationTime)
  const base = { ...bareTrace, machine, at, person, reportId: reportIdOf(alert.id) }
  const rest = {
    connections,
    writes: files.map(({ fileName, filePath, sha1 }) => ({
      name: fileName ?? '',
      folder: filePath ?? '',
      file: world.files.get(fileName ?? '')?.file ?? (sha1 ? { sha1 } : undefined),
      ...(connections[0]?.url !== undefined && { originUrl: connections[0].url }),
    })),
    logons: person ? [{ type: logonTypeOf(person), outcome: 'LogonSuccess' as const }] : [],
    sensorEvent: alert.detectionSource === 'WindowsDefenderAv' ? 'AntivirusDetection' : undefined,
  }
  if (processes.length === 0 && (files.length > 0 || connections.length > 0))
    yield {
      ...base,
      ...rest,
      process: usualProcess(world, machine, at),
      parent: usualProcess(world, machine, at),
    }
  for (const [index, process] of processes.entries())
    yield { ...base, ...(index === 0 && rest), isStart: true, ...processesIn(world, process) }
}

/** The process of an evidence, and what started it. */
export function processesIn(
  world: HuntingWorld,
  evidence: AlertEvidence,
): { readonly process: TracedProcess; readonly parent: TracedProcess } {
  const name = evidence.fileName ?? ''
  const parentName = evidence.parentProcessFileName ?? ''
  const { processId, processCommandLine, processCreationTime } = evidence
  const { parentProcessId, parentProcessCreationTime } = evidence
  return {
    process: tracedProcess(
      world,
      name,
      processId ?? 0,
      processCommandLine ?? '',
      momentOf(processCreationTime),
    ),
    parent: tracedProcess(
      world,
      parentName,
      parentProcessId ?? 0,
      parentName,
      momentOf(parentProcessCreationTime),
    ),
  }
}

/** Alerts about a file alone do not say what wrote it. */
function usualProcess(world: HuntingWorld, machine: Machine, at: Moment): TracedProcess {
  const name = { windows: 'explorer.exe', macos: 'launchd', linux: 'bash', other: 'explorer.exe' }[
    familyOf(machine)
  ]
  return tracedProcess(world, name, 4_120, name, at)
}

/** An address and a URL of the same alert belong together. */
function connectionsIn(evidence: readonly AlertEvidence[], { detectionSource }: Alert): Connection[] {
  const urls = evidence.flatMap(({ url }) => url ?? [])
  const ips = evidence.flatMap(({ ipAddress }) => ipAddress ?? [])
  return Array.from({ length: Math.max(urls.length, ips.length) }, (_, index) => ({
    url: urls[index],
    ip: ips[index] ?? '203.0.113.250',
    port: urls[index]?.startsWith('http:') ? 80 : ips[index] !== undefined && urls.length === 0 ? 22 : 443,
    isBlocked: detectionSource === 'OfficeATP',
  }))
}

function logonTypeOf({ user }: Person): 'Interactive' | 'Network' | 'RemoteInteractive' {
  const type = user.logonTypes
  return type === 'Network' || type === 'RemoteInteractive' ? type : 'Interactive'
}

/** A number that follows from the id of an alert. */
function reportIdOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 900_000_007
  return 100_000 + sum
}
