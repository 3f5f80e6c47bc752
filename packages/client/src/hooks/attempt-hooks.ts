import type { Policy, TimedCall } from '../call/call.ts'
import { quotable, shortId } from '../errors/quotable.ts'
import { requestIdIn } from '../errors/request-id.ts'
import { serviceErrorIn } from '../errors/service-error-in.ts'
import type { ClientHooks } from './client-hooks.ts'

export interface AttemptHooksOptions extends Pick<ClientHooks, 'onRequest' | 'onResponse'> {
  readonly now: () => number
}

/** Tells of each attempt. What is told holds no token. */
export function attemptHooks({ onRequest, onResponse, now }: AttemptHooksOptions): Policy<TimedCall> {
  return (next) => async (call) => {
    const { name, method, url, tenantId, clientRequestId, progress } = call
    const headers = new Headers(call.headers)
    headers.delete('authorization')
    const attempt = progress.attempts + 1
    const request = { name, method, url, tenantId, clientRequestId, headers, attempt }
    onRequest?.(request)
    const startedAt = now()
    const response = await next(call)
    const durationMs = now() - startedAt
    onResponse?.({
      ...request,
      status: response.status,
      responseHeaders: new Headers(response.headers),
      requestId: requestIdIn(response.headers, call.token),
      correlationId: response.ok ? undefined : await correlationIdIn(response, call.token),
      durationMs,
    })
    return response
  }
}

/** The body can still be read afterwards. Who refuses may be a proxy, which writes what it likes. */
async function correlationIdIn(response: Response, token: string): Promise<string | undefined> {
  try {
    return quotable(serviceErrorIn(await response.clone().json())['target'], shortId, token)
  } catch {
    return undefined
  }
}
