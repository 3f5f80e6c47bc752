import { createHash, randomUUID } from 'node:crypto'
import type { DeviceAuthenticatedScanDefinition, ScanAuthenticationParams } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import type { World } from '../../world/create-world.ts'
import { createRandom } from '../../world/random.ts'

/** What somebody chose for a scan. Secrets are not among it: the emulator forgets them once it has checked them. */
export interface ScanPlan {
  readonly scanName: string
  readonly isActive: boolean
  /** Addresses or host names with commas. */
  readonly target: string
  readonly targetType: NonNullable<DeviceAuthenticatedScanDefinition['targetType']>
  readonly intervalInHours: number
  /** Id of the device that scans. */
  readonly machineId: string
  readonly credentials: ScanAuthenticationParams
}

export interface ScanDefinition extends ScanPlan {
  readonly id: string
  readonly createdBy: string
  /** Milliseconds since 1970. */
  readonly createdMs: number
}

/** One run of a scan. */
export interface ScanSession {
  /** That of the definition without hyphens, its last eight digits replaced by the number of the run. */
  readonly id: string
  readonly definition: ScanDefinition
  /** Milliseconds since 1970. */
  readonly ranMs: number
  readonly targets: readonly ScannedTarget[]
}

export interface ScannedTarget {
  readonly name: string
  readonly isScanned: boolean
  readonly seconds: number
}

/** The authenticated scans of one tenant. Their runs follow from the clock whenever they are read. */
export interface ScanStore {
  list(): readonly ScanDefinition[]
  find(id: string): ScanDefinition | undefined
  add(plan: ScanPlan, createdBy: string): ScanDefinition
  replace(definition: ScanDefinition): void
  remove(id: string): void
  /** The latest runs, newest first; none while the scan is switched off. */
  sessions(definition: ScanDefinition): readonly ScanSession[]
}

const hourMs = 3_600_000
const keptSessions = 5

/** @param now Milliseconds since 1970. */
export function createScanStore(vault: Vault, world: World, now: () => number): ScanStore {
  const definitions = vault.map(
    'scans',
    seeded(world).map((definition) => [definition.id, definition] as const),
  )
  return {
    list: () => [...definitions.values()],
    find: (id) => definitions.get(id.toLowerCase()),
    add(plan, createdBy) {
      const definition = { ...plan, id: randomUUID(), createdBy, createdMs: now() }
      definitions.set(definition.id, definition)
      return definition
    },
    replace: (definition) => void definitions.set(definition.id, definition),
    remove: (id) => void definitions.delete(id.toLowerCase()),
    sessions: (definition) => (definition.isActive ? sessionsOf(definition, now()) : []),
  }
}

function sessionsOf(definition: ScanDefinition, nowMs: number): readonly ScanSession[] {
  const { createdMs, intervalInHours } = definition
  const intervalMs = intervalInHours * hourMs
  const runs = Math.floor((nowMs - createdMs) / intervalMs)
  return Array.from({ length: Math.min(runs, keptSessions) }, (_, index) => {
    const run = runs - index
    return {
      id: definition.id.replaceAll('-', '').slice(0, 24) + run.toString(16).padStart(8, '0'),
      definition,
      ranMs: createdMs + run * intervalMs,
      targets: definition.target.split(',').map((text) => scanned(text.trim())),
    }
  })
}

/** A target is reached always or never: it follows from its name. */
function scanned(name: string): ScannedTarget {
  const [first = 0, second = 0] = createHash('sha256').update(name).digest()
  return { name, isScanned: first % 4 !== 0, seconds: 60 + second }
}

/** A company with a Windows server scans its switches once a day, and its branch once a week. */
function seeded({ machines, startMs, analysts }: World): readonly ScanDefinition[] {
  const scanner = machines.find(
    ({ osPlatform, onboardingStatus }) =>
      osPlatform?.startsWith('WindowsServer') && onboardingStatus === 'Onboarded',
  )
  if (!scanner) return []
  const random = createRandom(`${scanner.id}/scans`)
  const plan = {
    isActive: true,
    targetType: 'Ip',
    machineId: scanner.id,
    credentials: {
      '@odata.type': '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
      type: 'AuthPriv',
      username: 'svc-scan',
      authProtocol: 'SHA1',
      privProtocol: 'AES',
    },
  } as const
  return [
    { scanName: 'Switches of the data center', target: '10.20.1.1,10.20.1.2,10.20.1.3', intervalInHours: 24 },
    { scanName: 'Routers of the branch', target: '10.44.2.1,10.44.2.2', intervalInHours: 168 },
  ].map((each) => ({
    ...plan,
    ...each,
    id: random.guid(),
    createdBy: random.pick(analysts),
    createdMs: startMs - random.integer(20, 60) * 24 * hourMs,
  }))
}
