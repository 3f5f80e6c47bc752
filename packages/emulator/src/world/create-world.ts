import type { File, Machine, MachineAction, User } from '@mde-kit/contract'
import type { AlertLog } from './alert-head.ts'
import { createAlertLog } from './alert-log.ts'
import { createFiles, type KnownFile } from './file-catalogue.ts'
import { createIndicators, type PastIndicator } from './indicators.ts'
import { createLogons } from './logons.ts'
import { createDevices } from './machines.ts'
import { createPastActions } from './past-actions.ts'
import { createPeople, type Person } from './people.ts'
import { createRandom } from './random.ts'

export interface WorldOptions {
  /** The same seed, tenant and start give the same world, down to the last digit. */
  readonly seed: number
  readonly tenantId: string
  /** Such as `contoso.example`. */
  readonly domain: string
  /** What times are counted back from. Milliseconds since 1970, UTC. */
  readonly startMs: number
  readonly alerts: number
  readonly machines: number
  /** How many times the usual number of flaws a release fixes. Defaults to 1. */
  readonly flawDensity?: number
  /** User principal names of those who work on alerts. */
  readonly analysts: readonly string[]
}

/** Everything Defender for Endpoint knows of one tenant when the emulator starts. */
export interface World {
  /** GUID. */
  readonly tenantId: string
  /** What its times are counted back from. Milliseconds since 1970, UTC. */
  readonly startMs: number
  /** How many times the usual number of flaws a release fixes. */
  readonly flawDensity: number
  /** User principal names of those who work on alerts; at least one. */
  readonly analysts: readonly string[]
  readonly machines: readonly Machine[]
  readonly alerts: AlertLog
  readonly users: readonly User[]
  /** The same persons with what only evidence and events show of them. */
  readonly people: readonly Person[]
  /** Account names of those who signed in to a device, by machine id. */
  readonly logons: ReadonlyMap<string, readonly string[]>
  /** Each file that evidence may name. */
  readonly files: readonly File[]
  /** The same by name, with where they lie. */
  readonly knownFiles: ReadonlyMap<string, KnownFile>
  /** Newest first. */
  readonly actions: readonly MachineAction[]
  /** Oldest first. */
  readonly indicators: readonly PastIndicator[]
}

/** Makes up a company: its devices, its people and what has happened to them. */
export function createWorld({
  seed,
  tenantId,
  domain,
  startMs,
  alerts: count,
  machines,
  flawDensity = 1,
  analysts,
}: WorldOptions): World {
  const random = createRandom(`${seed}/${tenantId}`)
  const devices = createDevices({ count: machines, domain, startMs, random: random.fork('machines') })
  const people = createPeople({ domain, startMs, random: random.fork('people') })
  const files = createFiles(startMs)
  const workers = analysts.length > 0 ? analysts : [`soc@${domain}`]
  const alerts = createAlertLog(count, {
    tenantId,
    startMs,
    devices,
    people,
    files,
    analysts: workers,
    random: random.fork('alerts'),
  })
  const risk = risksOf(alerts)
  const logons = createLogons({ devices, people, alerts })
  return {
    tenantId,
    startMs,
    flawDensity,
    analysts: workers,
    machines: devices.map(({ machine }) => ({ ...machine, riskScore: risk.get(machine.id) ?? 'None' })),
    alerts,
    users: withMachines(people, logons),
    logons: new Map(
      [...logons].map(([id, persons]) => [id, persons.map(({ user }) => user.accountName)] as const),
    ),
    people,
    files: [...files.values()].map(({ file }) => file),
    knownFiles: files,
    actions: createPastActions({ startMs, devices, analysts: workers, random: random.fork('actions') }),
    indicators: createIndicators({ startMs, files, analysts: workers, random: random.fork('indicators') }),
  }
}

const severities = ['Informational', 'Low', 'Medium', 'High']

/** A device is as risky as the worst of its open alerts. By machine id. */
function risksOf(alerts: AlertLog): ReadonlyMap<string, string> {
  const worst = new Map<string, string>()
  for (const { machineId, status, severity } of alerts.heads()) {
    if (typeof machineId !== 'string' || status === 'Resolved') continue
    if (severities.indexOf(severity) > severities.indexOf(worst.get(machineId) ?? ''))
      worst.set(machineId, severity)
  }
  return worst
}

/** Counts the devices that each person signs in to. */
function withMachines(people: readonly Person[], logons: ReadonlyMap<string, readonly Person[]>): User[] {
  const machineIds = new Map(people.map((person): [Person, string[]] => [person, []]))
  for (const [id, persons] of logons) for (const person of persons) machineIds.get(person)?.push(id)
  return [...machineIds].map(([{ user }, ids]) => ({
    ...user,
    logOnMachinesCount: ids.length,
    mostPrevalentMachineId: ids.at(0) ?? null,
    leastPrevalentMachineId: ids.at(-1) ?? null,
  }))
}
