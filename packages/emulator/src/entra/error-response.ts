import type { Context } from 'hono'
import { EntraRefusal } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { NotEmulated } from './not-emulated.ts'
import { describeRefusal, traceRequest } from './request-trace.ts'

/** Headers of every answer that may hold a token, a code or a password field. */
export const noStore = { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' } as const

/** Turns what a token or discovery endpoint threw into JSON. A fault of the emulator itself is thrown on. */
export function errorResponse(c: Context, state: EntraState, error: unknown): Response {
  if (error instanceof NotEmulated)
    return c.json({ error: 'not_emulated', error_description: error.message }, 501, noStore)
  if (!(error instanceof EntraRefusal)) throw error
  const trace = traceRequest(c, state)
  const body = {
    error: error.error,
    error_description: describeRefusal(error, trace),
    error_codes: error.number === undefined ? [] : [error.number],
    timestamp: trace.timestamp,
    trace_id: trace.traceId,
    correlation_id: trace.correlationId,
    ...(error.suberror !== undefined && { suberror: error.suberror }),
    ...(error.claims !== undefined && { claims: error.claims }),
  }
  return c.json(body, error.status, {
    ...noStore,
    'client-request-id': trace.correlationId,
    'x-ms-request-id': trace.traceId,
  })
}
