import type { Operation } from '@mde-kit/contract'
import { type Call, noProgress } from './call.ts'
import { idHeader } from './request-headers.ts'
import type { Transport } from './transport.ts'

/** Turns a request into a call: data that can be sent more than once. A request without an id gets one. */
export async function toCall(
  request: Request,
  operation: Operation | undefined,
  { timeoutMs, attemptTimeoutMs, preflight, tenantId }: Transport,
): Promise<Call> {
  const { method, url, signal } = request
  const clientRequestId = request.headers.get(idHeader) ?? crypto.randomUUID()
  return {
    operation,
    isRead: operation === undefined ? method === 'GET' : operation.effect === 'read',
    name: operation?.id ?? `${method} ${new URL(url).pathname}`,
    method,
    url,
    headers: { ...Object.fromEntries(request.headers), [idHeader]: clientRequestId },
    clientRequestId,
    body: request.body === null ? undefined : await request.arrayBuffer(),
    signal,
    timeoutMs,
    attemptTimeoutMs,
    preflight,
    tenantId,
    progress: noProgress(),
  }
}
