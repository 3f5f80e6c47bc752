import type { Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { Transport } from '../call/transport.ts'
import type { QuotaState } from './quota-gate.ts'

/**
 * Reads what is left of the quotas of operations.
 *
 * @throws {@link ConfigError} Nobody counts.
 */
export async function readQuotas(
  { loadOptional, services, tenantId }: Transport,
  operations: readonly Operation[],
): Promise<readonly QuotaState[]> {
  const { gate } = (await loadOptional?.()) ?? {}
  if (gate === undefined)
    throw new ConfigError('This client counts no calls.', { next: "Make it with quota: { mode: 'wait' }." })
  const all = Object.entries(services).map(([service, { tokens }]) =>
    gate.states(
      operations.filter((operation) => operation.service === service),
      { token: tokens.latest(), tenantId },
    ),
  )
  return (await Promise.all(all)).flat()
}
