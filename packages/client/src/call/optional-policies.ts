import type { ClientSettings } from '../client-options.ts'
import { attemptHooks } from '../hooks/attempt-hooks.ts'
import { createQuotaGate, type QuotaGate } from '../quota/quota-gate.ts'
import type { Policy, TimedTerms } from './call.ts'

/** What stands around each attempt of a client that asks for it. */
export interface OptionalPolicies {
  readonly policy: Policy<TimedTerms>
  /** Counts calls, in one place for all services; undefined where nobody asked. */
  readonly gate: QuotaGate | undefined
}

/** Makes the policies that are loaded on demand: the wait for a quota, and the hooks that tell of what is sent then. */
export function createOptionalPolicies({ quota, ...settings }: ClientSettings): OptionalPolicies {
  const gate =
    quota === undefined || quota.mode === 'off' ? undefined : createQuotaGate({ ...settings, quota })
  const hooks = attemptHooks(settings)
  return { gate, policy: (next) => (gate ? gate.policy(hooks(next)) : hooks(next)) }
}
