import type { Directory } from '../../entra/directory.ts'
import { createWorld } from '../../world/create-world.ts'
import type { ActionTimings } from './action-store.ts'
import { createTenantState, type TenantState } from './tenant-state.ts'

export interface TenantStatesOptions {
  readonly directory: Pick<Directory, 'needTenant' | 'users'>
  readonly seed: number
  readonly alerts: number
  readonly machines: number
  readonly actionTimings: ActionTimings
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps one state per tenant. A world is made when its tenant is first asked for, as of the start of the emulator. */
export function createTenantStates(options: TenantStatesOptions): (tenantId: string) => TenantState {
  const { directory, seed, alerts, machines, actionTimings: timings, now } = options
  const startMs = now()
  const states = new Map<string, TenantState>()

  return (tenantId) => {
    const found = states.get(tenantId)
    if (found) return found
    const analysts = directory
      .users(tenantId)
      .filter(({ roles }) => roles.includes('Alerts investigation'))
      .map(({ userPrincipalName }) => userPrincipalName)
    const { domain } = directory.needTenant(tenantId)
    const world = createWorld({ seed, tenantId, domain, startMs, alerts, machines, analysts })
    const state = createTenantState(world, { timings, now })
    states.set(tenantId, state)
    return state
  }
}
