import type { Alert, Machine } from '@mde-kit/contract'
import { intrusion } from '../../world/intrusion.ts'
import { processesIn } from './alert-traces.ts'
import { tracedProcess } from './everyday-traces.ts'
import { createdMsOf, type HuntingWorld, type Narrowing } from './hunting-world.ts'
import { bareTrace, type Moment, type Trace } from './trace.ts'

const minuteMs = 60_000

/** Where an intruder went from one device to the next. Devices are those of the story, by their place in it. */
const moves = [
  { from: 0, to: 3, person: 'adm-kessler', minutesAgo: 1_124, type: 'Network', port: 445 },
  { from: 3, to: 1, person: 'adm-kessler', minutesAgo: 642, type: 'Network', port: 135 },
  { from: 1, to: 1, person: 'svc-backup', minutesAgo: 404, type: 'Service', port: 445 },
  { from: 3, to: 2, person: 'adm-kessler', minutesAgo: 98, type: 'RemoteInteractive', port: 3389 },
] as const

const beaconTitle = intrusion.find(({ category }) => category === 'CommandAndControl')?.title
const storyMs = 2 * 86_400_000

/**
 * What the intrusion left besides the evidence of its alerts: a beacon every minute, and the ways from device to
 * device, seen from both ends. Only where there are alerts of the intrusion.
 */
export function* intrusionTraces(world: HuntingWorld, narrowing: Narrowing): Iterable<Trace> {
  const story = ['fin-0117', 'srv-files01', 'srv-dc01', 'wks-0042'].map((name) =>
    world.machines.find(({ computerDnsName }) => computerDnsName?.startsWith(`${name}.`)),
  )
  const found = beaconAlert(world)
  if (!found) return
  const { wants } = narrowing
  const [laptop] = story
  if (laptop && wants(laptop)) yield* beacons(world, { alert: found, machine: laptop }, narrowing)
  for (const [index, { from, to, person, minutesAgo, type, port }] of moves.entries()) {
    const [source, target] = [story[from], story[to]]
    if (!source || !target) continue
    const at = { ms: world.startMs - minutesAgo * minuteMs, ticks: 4711 }
    const common = { ...bareTrace, at, person: world.people.get(person), reportId: 90_000 + index }
    const ip = source.lastIpAddress ?? ''
    if (source !== target && wants(source))
      yield {
        ...common,
        ...systemProcesses(world, 'cmd.exe', at),
        machine: source,
        connections: [{ url: undefined, ip: target.lastIpAddress ?? '', port }],
      }
    if (wants(target))
      yield {
        ...common,
        ...systemProcesses(world, 'svchost.exe', at),
        machine: target,
        logons: [
          {
            type,
            outcome: 'LogonSuccess',
            ...(source !== target && { remoteIp: ip, remoteDevice: source.computerDnsName ?? '' }),
          },
        ],
      }
  }
}

/** The alert about the beacon. Alerts are newest first, so that the search may stop where the story begins. */
function beaconAlert({ alerts, startMs }: HuntingWorld): Alert | undefined {
  for (const head of alerts()) {
    if (createdMsOf(head) < startMs - storyMs) return undefined
    if (head.title === beaconTitle) return head.full()
  }
  return undefined
}

/** Every minute from its alert to the start, by the process that the alert names. */
function* beacons(
  world: HuntingWorld,
  { alert, machine }: { readonly alert: Alert; readonly machine: Machine },
  { fromMs, toMs }: Narrowing,
): Iterable<Trace> {
  const evidence = alert.evidence.find(({ entityType }) => entityType === 'Process')
  if (!evidence) return
  const processes = processesIn(world, evidence)
  const person = world.people.get('dana.holt')
  const firstMs = Date.parse(alert.alertCreationTime ?? '')
  for (let count = 1; firstMs + count * minuteMs < world.startMs; count += 1) {
    const atMs = firstMs + count * minuteMs + ((count * 137) % 900)
    if (atMs < fromMs || atMs > toMs) continue
    yield {
      ...bareTrace,
      ...processes,
      machine,
      person,
      at: { ms: atMs, ticks: (count * 7919) % 10_000 },
      reportId: 91_000 + count,
      connections: [{ url: 'https://telemetry.northgale.example/b', ip: '203.0.113.200', port: 443 }],
    }
  }
}

function systemProcesses(
  world: HuntingWorld,
  name: string,
  started: Moment,
): Pick<Trace, 'process' | 'parent'> {
  return {
    process: tracedProcess(world, name, 6_604, name, started),
    parent: tracedProcess(world, 'svchost.exe', 1_204, 'svchost.exe -k netsvcs', started),
  }
}
