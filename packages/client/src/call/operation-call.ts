import type { Operation } from '@mde-kit/contract'
import { withFilterText } from '../odata/with-filter-text.ts'
import { checkDuration } from '../time/check-duration.ts'
import { type Call, noProgress } from './call.ts'
import type { CallArguments, CallOptions } from './caller.ts'
import { fillPath } from './path.ts'
import { toQueryString } from './query.ts'
import { idHeader, requestHeaders } from './request-headers.ts'
import type { Transport } from './transport.ts'

/**
 * Puts the call of an operation together: what it was told wins over the settings of the client.
 *
 * @throws {@link ConfigError} A parameter is blank, or would point at another path; a filter cannot be written; a time
 * is none.
 */
export async function operationCall(
  operation: Operation,
  { path = {}, query = {}, body }: CallArguments,
  options: CallOptions,
  { transport, read }: { readonly transport: Transport } & Pick<Call, 'read'>,
): Promise<Call> {
  const {
    timeoutMs = transport.timeoutMs,
    attemptTimeoutMs = transport.attemptTimeoutMs,
    preflight = transport.preflight,
  } = options
  checkDuration('timeoutMs', timeoutMs)
  checkDuration('attemptTimeoutMs', attemptTimeoutMs)
  const isForm = operation.requestBody?.mediaType === 'multipart/form-data'
  // The platform writes a form each time that it is sent, and chooses its boundary and content type.
  const form = isForm && body ? (await import('./form-data.ts')).toFormData(body) : undefined
  const json = body && !form ? new TextEncoder().encode(JSON.stringify(body)).buffer : undefined
  const headers: Record<string, string> = {
    ...requestHeaders(transport),
    ...(json && { 'content-type': 'application/json' }),
    // The platform checks them, and writes their names in lower case.
    ...(options.headers && Object.fromEntries(new Headers(options.headers))),
  }
  const { apiBase } = transport.services[operation.service]
  return {
    operation,
    isRead: operation.effect === 'read',
    name: operation.id,
    method: operation.method,
    url: apiBase + fillPath(operation.path, path) + toQueryString(await withFilterText(operation, query)),
    headers,
    clientRequestId: headers[idHeader] ?? '',
    body: form ?? json,
    signal: options.signal,
    timeoutMs,
    attemptTimeoutMs,
    preflight,
    tenantId: transport.tenantId,
    priority: options.priority,
    progress: noProgress(),
    read,
  }
}
