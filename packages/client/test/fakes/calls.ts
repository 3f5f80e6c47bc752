import type { Operation } from '@mde-kit/contract'
import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import type { AuthorisedTerms, Call, TimedTerms } from '../../src/call/call.ts'
import type { Answered } from '../../src/errors/answer-facts.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { everything, tokenWith } from './credential.ts'
import { startOfTime } from './clock.ts'

/** A call on its way to a given operation. */
export function callTo(operation: Operation | undefined, changes: Partial<Call> = {}): Call {
  const method = changes.method ?? operation?.method ?? 'POST'
  return {
    operation,
    isRead: operation === undefined ? method === 'GET' : operation.effect === 'read',
    clientRequestId: 'c0ffee00-0000-4000-8000-000000000000',
    name: operation?.id ?? 'POST /api/unknown',
    method,
    url: `https://api.security.microsoft.com${operation?.path ?? '/api/unknown'}`,
    headers: { accept: 'application/json' },
    body: undefined,
    signal: undefined,
    timeoutMs: 100_000,
    attemptTimeoutMs: 30_000,
    preflight: 'error',
    progress: { outcomeUnknown: false, attempts: 0, quotaWaitMs: 0 },
    ...changes,
  }
}

/** Terms of a call that has just begun, as any policy sees them. */
export function terms(changes: Partial<AuthorisedTerms & TimedTerms> = {}): AuthorisedTerms & TimedTerms {
  return {
    lifetime: new Lifetime(),
    token: tokenWith(everything),
    timeLeftMs: 100_000,
    deadlineAt: startOfTime + 100_000,
    ...changes,
  }
}

/** What is kept of an answer to a read, which the service gave this id. */
export function answeredAs(requestId: string): Answered {
  return { call: aRead, headers: new Headers({ 'x-ms-request-id': requestId }) }
}

export const aRead = callTo(listAlerts)
export const anIsolation = callTo(isolateMachine)
