import type { Machine } from '@mde-kit/contract'
import type { PlatformFamily } from '../../world/machine-profiles.ts'
import { createRandom, type Random } from '../../world/random.ts'
import type { Person } from '../../world/people.ts'
import type { Long } from '../values/long.ts'
import { type Activity, activities } from './activity.ts'
import type { HuntingWorld, Narrowing } from './hunting-world.ts'
import type { Logon, Moment, Trace, TracedProcess, WrittenFile } from './trace.ts'

const dayMs = 86_400_000
const days = 30
/** Traces of a device in a day. */
const perDay = 8

const weighted = new Map<PlatformFamily, readonly (readonly [Activity, number])[]>(
  (['windows', 'linux', 'macos', 'other'] as const).map((family) => [
    family,
    activities.flatMap((activity) =>
      activity.families.includes(family) ? [[activity, activity.weight] as const] : [],
    ),
  ]),
)

/**
 * What the programs of every device did on the days before the start, as far as a query may want it. It follows from
 * the id of the device and the day, so that it need not be kept.
 */
export function* everydayTraces(world: HuntingWorld, { fromMs, toMs, wants }: Narrowing): Iterable<Trace> {
  for (const machine of world.machines) {
    const choices = weighted.get(familyOf(machine)) ?? []
    if (choices.length === 0 || !wants(machine)) continue
    const lastSeenMs = Date.parse(machine.lastSeen ?? '')
    const owner = world.people.get(world.logonsOf(machine.id)[0] ?? '')
    for (let day = 0; day < days; day += 1) {
      const dayEndMs = world.startMs - day * dayMs
      if (dayEndMs < fromMs || dayEndMs - dayMs > toMs || dayEndMs - dayMs > lastSeenMs) continue
      yield* dayOf({ world, machine, owner, choices, day, lastSeenMs })
    }
  }
}

interface Day {
  readonly world: HuntingWorld
  readonly machine: Machine
  readonly owner: Person | undefined
  readonly choices: readonly (readonly [Activity, number])[]
  /** Days before the start. */
  readonly day: number
  readonly lastSeenMs: number
}

function* dayOf({ world, machine, owner, choices, day, lastSeenMs }: Day): Iterable<Trace> {
  const random = createRandom(`${machine.id}/day ${day}`)
  for (let index = 0; index < perDay; index += 1) {
    const activity = random.weighted(choices)
    const at = { ms: world.startMs - day * dayMs - random.integer(1, dayMs), ticks: random.integer(0, 9999) }
    const reportId = day * 1000 + index + 1
    // Who uses a device signs in before anything else happens.
    const trace = traceOf(activity, { world, machine, owner, random, at, reportId, isFirst: index === 0 })
    if (at.ms <= lastSeenMs) yield trace
  }
}

interface Setting {
  readonly world: HuntingWorld
  readonly machine: Machine
  readonly owner: Person | undefined
  readonly random: Random
  readonly at: Moment
  readonly reportId: number
  readonly isFirst: boolean
}

/** Written out, without what spreading would cost: this is what most of a query's time goes into. */
function traceOf(activity: Activity, setting: Setting): Trace {
  const { world, machine, owner, random, at, reportId, isFirst } = setting
  const user = owner?.user.accountName ?? 'root'
  const { program, parent, writes, loads } = activity
  const started = { ms: at.ms - random.integer(1, 3_600_000), ticks: at.ticks }
  return {
    machine,
    at,
    process: tracedProcess(
      world,
      program,
      random.integer(300, 9000) * 4,
      named(activity.commandLine, user),
      at,
    ),
    parent: tracedProcess(world, parent, random.integer(100, 3000) * 4, parent, started),
    person: owner,
    reportId,
    isStart: true,
    connections: activity.connections ?? none,
    writes: writes ? [fileOf(world, writes, user)] : none,
    registry: activity.registry ?? none,
    loads: loads ? [fileOf(world, loads, user)] : none,
    logons: isFirst ? (random.chance(0.04) ? failedLogon : usualLogon) : none,
    sensorEvent: activity.sensorEvent,
  }
}

const none: readonly never[] = []
const usualLogon: readonly Logon[] = [{ type: 'Interactive', outcome: 'LogonSuccess' }]
const failedLogon: readonly Logon[] = [{ type: 'Interactive', outcome: 'LogonFailed' }]

function named(text: string, user: string): string {
  return text.includes('{user}') ? text.replaceAll('{user}', user) : text
}

function fileOf(
  { files }: HuntingWorld,
  { name, folder }: { readonly name: string; readonly folder: string },
  user: string,
): WrittenFile {
  return { name, folder: named(folder, user), file: files.get(name)?.file }
}

/** A process of a known file, or of one that only has a name. */
export function tracedProcess(
  { files }: HuntingWorld,
  name: string,
  id: Long,
  commandLine: string,
  started: Moment,
): TracedProcess {
  const known = files.get(name)
  return { name, folder: known?.folder ?? '', file: known?.file, id, commandLine, started }
}

/** A device that is not onboarded tells nothing. */
export function familyOf({ onboardingStatus, osPlatform = '' }: Machine): PlatformFamily {
  if (onboardingStatus !== 'Onboarded') return 'other'
  if (osPlatform.startsWith('Windows')) return 'windows'
  return osPlatform === 'macOS' ? 'macos' : 'linux'
}
