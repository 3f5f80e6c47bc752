import type { LiveTerms, Policy } from '../call/call.ts'
import { Lifetime } from '../time/lifetime.ts'
import { runWithin } from '../time/run-within.ts'

/**
 * Ends a call as soon as its caller gives up, be it signing in, waiting or sending.
 *
 * Outside all others, so that every policy below has a lifetime, whose end is already the error to throw.
 */
export function endOnAbort(): Policy<void, LiveTerms> {
  return (next) => (call) => {
    const { signal } = call
    if (signal === undefined) return next(call, { lifetime: new Lifetime() })
    const aborted = async (cause: unknown) => (await import('./call-ended.ts')).callAborted(call, cause)
    return runWithin({ signal, aborted }, (lifetime) => next(call, { lifetime }))
  }
}
