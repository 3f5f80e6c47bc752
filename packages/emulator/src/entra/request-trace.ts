import type { Context } from 'hono'
import type { EntraRefusal } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'

/** What Entra adds to every error, so that support can find it. */
export interface RequestTrace {
  readonly traceId: string
  /** The caller's `client-request-id`, if it sent a GUID. */
  readonly correlationId: string
  /** `2026-01-31 08:00:00Z` */
  readonly timestamp: string
}

export function traceRequest(c: Context, { now, randomId }: EntraState): RequestTrace {
  const sent = c.req.header('client-request-id') ?? c.req.query('client-request-id')
  const timestamp = `${new Date(now()).toISOString().slice(0, 19).replace('T', ' ')}Z`
  return { traceId: randomId(), correlationId: sent && isGuid(sent) ? sent : randomId(), timestamp }
}

/** The text of `error_description`. */
export function describeRefusal(refusal: EntraRefusal, trace: RequestTrace): string {
  const { traceId, correlationId, timestamp } = trace
  return `${refusal.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
