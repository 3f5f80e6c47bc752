import type { Operation } from '@mde-kit/contract'
import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import type { TimedCall } from '../../src/call/call.ts'
import { everything, tokenWith } from './credential.ts'
import { startOfTime } from './clock.ts'

/** A call as the policies see it, on its way to a given operation. */
export function callTo(operation: Operation | undefined, changes: Partial<TimedCall> = {}): TimedCall {
  const method = changes.method ?? operation?.method ?? 'POST'
  return {
    operation,
    isRead: operation === undefined ? method === 'GET' : operation.effect === 'read',
    clientRequestId: 'c0ffee00-0000-4000-8000-000000000000',
    name: operation?.id ?? 'POST /api/unknown',
    method,
    url: `https://api.security.microsoft.com${operation?.path ?? '/api/unknown'}`,
    headers: new Headers({ accept: 'application/json' }),
    body: undefined,
    signal: new AbortController().signal,
    timeoutMs: 100_000,
    attemptTimeoutMs: 30_000,
    preflight: 'error',
    progress: { outcomeUnknown: false, attempts: 0, quotaWaitMs: 0 },
    timeLeftMs: 100_000,
    deadlineAt: startOfTime + 100_000,
    token: tokenWith(everything),
    ...changes,
  }
}

export const aRead = callTo(listAlerts)
export const anIsolation = callTo(isolateMachine)
