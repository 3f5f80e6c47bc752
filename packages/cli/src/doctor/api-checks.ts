import type { Caller } from '@mde-kit/client/runtime'
import { type Operation, type OperationId, operations } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/errors'
import { checkPermissions } from '@mde-kit/token-validator'
import { type Check, failed, ok } from './check.ts'

/**
 * An operation to try a token with: one that reads a list, a record of which is enough, and that the token allows.
 *
 * @param wanted These are tried first.
 */
export function operationToTry(token: string, wanted: readonly OperationId[]): Operation | undefined {
  const found = [...wanted, ...usual].find(
    (id) => readsAList(operations[id]) && checkPermissions([id], token).ok,
  )
  return found && operations[found]
}

/** What most tokens allow. */
const usual = ['listMachines', 'listAlerts'] as const

function readsAList({ method, answer, odata, service, parameters }: Operation): boolean {
  const takesTop = answer === 'page' && odata?.maxTop !== undefined
  return method === 'GET' && takesTop && service === 'defender' && parameters.path.length === 0
}

/**
 * Makes one cheap call: whether the API takes the token. Nothing tells what is left of a quota; that it is used up shows.
 */
export async function checkCall(
  caller: Caller,
  operation: Operation,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const startedAt = performance.now()
  try {
    await caller.pages(operation, { query: { top: 1 } }, { signal }).toArray({ limit: 1 })
    const took = `${operation.id} answered in ${Math.round(performance.now() - startedAt)} ms`
    return [ok('call', took), ok('quota', quotaText(operation))]
  } catch (fault) {
    if (isMdeError(fault) && fault.code === 'MDE_ABORTED') throw fault
    if (!isMdeError(fault) || fault.code !== 'MDE_RATE_LIMITED') return [failed('call', fault)]
    // It is refused after the token is read.
    return [ok('call', `${operation.id} reached the API`), failed('quota', fault)]
  }
}

/** Where there is nothing to try the token with. */
export const noCall: Check = {
  check: 'call',
  verdict: 'warn',
  says: 'not tried: the token allows no list of which one record could be read',
  fix: 'Name an operation that it should allow, as in --for listAlerts.',
}

function quotaText({ id, rateLimits }: Operation): string {
  if (rateLimits.length === 0) return `not used up; none is documented for ${id}`
  const limits = rateLimits.map(({ calls, perSeconds }) => `${calls} calls in ${perSeconds} s`)
  return `not used up; ${limits.join(' and ')} are documented for ${id}. How many are left, the service does not tell`
}
