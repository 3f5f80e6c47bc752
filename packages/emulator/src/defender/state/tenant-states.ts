import type { ActionRules } from '../../actions/action-rules.ts'
import type { Directory } from '../../entra/directory.ts'
import { createVault, type SavedVault } from '../../state/vault.ts'
import { createWorld, type World } from '../../world/create-world.ts'
import { type Fixtures, withFixtures } from '../../world/fixtures.ts'
import type { ActionTimings } from './action-timeline.ts'
import { createTenantState, type TenantState } from './tenant-state.ts'

/** Which worlds tenants have: the same origin and tenant give the same one. */
export interface WorldOrigin {
  readonly seed: number
  readonly alerts: number
  readonly machines: number
  readonly flawDensity: number
  /** When the worlds begin. Milliseconds since 1970. */
  readonly startMs: number
  /** Records of somebody's own in the world of one tenant. */
  readonly fixtures?: Fixtures & { readonly tenantId: string }
}

/** The state of all tenants as plain JSON: where their worlds come from, and what callers have changed since. */
export interface SavedTenantStates {
  readonly origin: WorldOrigin
  /** By tenant id. A tenant that nobody has called is not among them. */
  readonly tenants: Readonly<Record<string, SavedTenant>>
}

interface SavedTenant {
  /** Who worked on alerts when the world was made. */
  readonly analysts: readonly string[]
  readonly changes: SavedVault
}

export interface TenantStatesOptions {
  readonly directory: Pick<Directory, 'tenants' | 'needTenant' | 'users'>
  readonly seed: number
  readonly alerts: number
  readonly machines: number
  readonly flawDensity: number
  /** For the first tenant. */
  readonly fixtures?: Fixtures
  readonly actionTimings: ActionTimings
  readonly actionRules: Pick<ActionRules, 'take'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps one state per tenant. A world is made when its tenant is first asked for, as of the start of the emulator. */
export interface TenantStates {
  of(tenantId: string): TenantState
  /** Those of all tenants that the directory has. */
  all(): Iterable<TenantState>
  /** Forgets what callers have changed. */
  reset(): void
  save(): SavedTenantStates
  /** Puts saved states in the place of those that are. */
  load(saved: SavedTenantStates): void
  /** Shows saved states and leaves the present ones alone. */
  asOf(saved: SavedTenantStates): (tenantId: string) => TenantState
}

export function createTenantStates(options: TenantStatesOptions): TenantStates {
  const { directory, seed, alerts, machines, flawDensity, fixtures, now } = options
  const { actionTimings: timings, actionRules } = options
  let origin: WorldOrigin = {
    ...{ seed, alerts, machines, flawDensity, startMs: now() },
    ...(fixtures && { fixtures: { ...fixtures, tenantId: directory.tenants()[0]?.id ?? '' } }),
  }
  let saved: SavedTenantStates['tenants'] = {}
  let states = new Map<string, { analysts: readonly string[]; state: TenantState }>()
  /** Kept when states are put back, since making one up takes a while. */
  const worlds = new Map<string, World>()

  const worldOf = (from: WorldOrigin, tenantId: string, analysts: readonly string[]): World => {
    const { domain } = directory.needTenant(tenantId)
    const key = JSON.stringify([from, tenantId, domain, analysts])
    const found = worlds.get(key)
    if (found) return found
    const madeUp = createWorld({ ...from, tenantId, domain, analysts })
    const world = from.fixtures?.tenantId === tenantId ? withFixtures(madeUp, from.fixtures) : madeUp
    worlds.set(key, world)
    return world
  }
  const analystsOf = (tenantId: string): readonly string[] =>
    directory
      .users(tenantId)
      .filter(({ roles }) => roles.includes('Alerts investigation'))
      .map(({ userPrincipalName }) => userPrincipalName)
  const make = (from: WorldOrigin, tenantId: string, tenant: SavedTenant | undefined) => {
    const analysts = tenant?.analysts ?? analystsOf(tenantId)
    const vault = createVault(tenant?.changes)
    return {
      analysts,
      state: createTenantState(worldOf(from, tenantId, analysts), {
        vault,
        timings,
        takeOutcome: (action) => actionRules.take(action),
        now,
      }),
    }
  }
  const save = (): SavedTenantStates => {
    const current = [...states].map(
      ([tenantId, { analysts, state }]) => [tenantId, { analysts, changes: state.vault.save() }] as const,
    )
    return { origin, tenants: { ...saved, ...Object.fromEntries(current) } }
  }
  const load = (other: SavedTenantStates): void => {
    if (JSON.stringify(other.origin) !== JSON.stringify(origin)) worlds.clear()
    origin = other.origin
    saved = other.tenants
    states = new Map()
  }

  const of = (tenantId: string): TenantState => {
    const found = states.get(tenantId) ?? make(origin, tenantId, saved[tenantId])
    states.set(tenantId, found)
    return found.state
  }
  return {
    of,
    all: () => directory.tenants().map(({ id }) => of(id)),
    reset() {
      const tenants = Object.entries(save().tenants)
      load({
        origin,
        tenants: Object.fromEntries(tenants.map(([id, { analysts }]) => [id, { analysts, changes: {} }])),
      })
    },
    save,
    load,
    asOf(other) {
      const made = new Map<string, TenantState>()
      return (tenantId) => {
        const state = made.get(tenantId) ?? make(other.origin, tenantId, other.tenants[tenantId]).state
        made.set(tenantId, state)
        return state
      }
    },
  }
}
