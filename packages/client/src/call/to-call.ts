import type { Operation } from '@mde-kit/contract'
import type { Call, Preflight } from './call.ts'

export interface CallSettings {
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly preflight: Preflight
  readonly tenantId: string | undefined
}

/** Turns a request into a call: plain data that can be sent more than once. */
export async function toCall(
  request: Request,
  operation: Operation | undefined,
  settings: CallSettings,
): Promise<Call> {
  return {
    ...settings,
    operation,
    name: operation?.id ?? `${request.method} ${new URL(request.url).pathname}`,
    method: request.method,
    url: request.url,
    headers: request.headers,
    body: request.body === null ? undefined : await request.arrayBuffer(),
  }
}
