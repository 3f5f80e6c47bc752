import type { Policy, TimedTerms } from '../call/call.ts'
import type { WholeResponse } from '../call/whole-response.ts'
import { quotable, shortId } from '../errors/quotable.ts'
import { requestIdIn } from '../errors/request-id.ts'
import { serviceErrorIn } from '../errors/service-error-in.ts'
import type { ClientHooks } from './client-hooks.ts'

export interface AttemptHooksOptions extends Pick<ClientHooks, 'onRequest' | 'onResponse'> {
  readonly now: () => number
}

/** Tells of each attempt. What is told holds no token. */
export function attemptHooks({ onRequest, onResponse, now }: AttemptHooksOptions): Policy<TimedTerms> {
  return (next) => async (call, terms) => {
    const { name, method, url, tenantId, clientRequestId, progress } = call
    const headers = new Headers(call.headers)
    const attempt = progress.attempts + 1
    const request = { name, method, url, tenantId, clientRequestId, headers, attempt }
    onRequest?.(request)
    const startedAt = now()
    const response = await next(call, terms)
    const durationMs = now() - startedAt
    onResponse?.({
      ...request,
      status: response.status,
      responseHeaders: new Headers(response.headers),
      requestId: requestIdIn(response.headers, terms.token),
      correlationId: response.ok ? undefined : correlationIdIn(response, terms.token),
      durationMs,
    })
    return response
  }
}

/** Who refuses may be a proxy, which writes what it likes. */
function correlationIdIn(response: WholeResponse, token: string): string | undefined {
  try {
    return quotable(serviceErrorIn(JSON.parse(response.text()))['target'], shortId, token)
  } catch {
    return undefined
  }
}
