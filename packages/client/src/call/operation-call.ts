import type { Operation } from '@mde-kit/contract'
import { withFilterText } from '../odata/with-filter-text.ts'
import type { Call, Preflight } from './call.ts'
import type { CallArguments } from './caller.ts'
import type { Priority } from '../quota/quota-options.ts'
import { fillPath } from './path.ts'
import { toQueryString } from './query.ts'

export interface OperationCallSettings {
  readonly apiBase: string
  /** Headers of every call; those of the call itself win. */
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly preflight: Preflight
  readonly tenantId: string | undefined
  readonly priority: Priority | undefined
}

/**
 * Puts the call of an operation together.
 *
 * @throws {@link ConfigError} A parameter is blank, or would point at another path; a filter cannot be written.
 */
export async function operationCall(
  operation: Operation,
  { path = {}, query = {}, body }: CallArguments,
  { apiBase, headers, ...settings }: OperationCallSettings,
): Promise<Call> {
  const isForm = operation.requestBody?.mediaType === 'multipart/form-data'
  // The platform writes the form, and chooses its boundary.
  const form = isForm && body ? new Response((await import('./form-data.ts')).toFormData(body)) : undefined
  const json = body && !form ? new TextEncoder().encode(JSON.stringify(body)).buffer : undefined
  const type = form ? form.headers.get('content-type') : json && 'application/json'
  return {
    ...settings,
    operation,
    name: operation.id,
    method: operation.method,
    url: apiBase + fillPath(operation.path, path) + toQueryString(await withFilterText(operation, query)),
    headers: new Headers({ ...(type && { 'content-type': type }), ...headers }),
    body: form ? await form.arrayBuffer() : json,
  }
}
