import type { Policy, TimedCall } from '../call/call.ts'
import type { ClientHooks } from './client-hooks.ts'

export interface AttemptHooksOptions extends Pick<ClientHooks, 'onRequest' | 'onResponse'> {
  readonly now: () => number
}

/** Tells of each attempt. What is told holds no token. */
export function attemptHooks({ onRequest, onResponse, now }: AttemptHooksOptions): Policy<TimedCall> {
  return (next) => async (call) => {
    const { name, method, url, tenantId, progress } = call
    const headers = new Headers(call.headers)
    headers.delete('authorization')
    const request = { name, method, url, tenantId, headers, attempt: progress.attempts + 1 }
    onRequest?.(request)
    const startedAt = now()
    const response = await next(call)
    const { status } = response
    onResponse?.({
      ...request,
      status,
      responseHeaders: new Headers(response.headers),
      durationMs: now() - startedAt,
    })
    return response
  }
}
