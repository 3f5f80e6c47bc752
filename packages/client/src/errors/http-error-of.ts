import type { Operation, OperationDocs } from '@mde-kit/contract'
import type { ResolvedCloud } from '@mde-kit/contract/clouds'
import type { ServiceError } from '@mde-kit/contract/errors'
import { serviceErrors } from '@mde-kit/contract/errors/catalogues'
import type { Grants, Verdict } from '@mde-kit/contract/grants'
import { explainForbidden } from './explain-forbidden.ts'
import { HttpError } from './http-error.ts'
import { errorCode, mediaTypeOf, quotable, shortId, withoutSecrets } from './quotable.ts'
import { RateLimitedError } from './rate-limited-error.ts'

export interface Refusal {
  readonly operation: Operation
  readonly response: Response
  /** Parsed JSON, or text where it is no JSON; undefined when there is none. */
  readonly body: unknown
  /** The token of the client, to say what it lacks. It does not get into the error. */
  readonly token: string | undefined
  /** What the token may do, and whether that covers the operation. */
  readonly grants: Grants
  readonly verdict: Verdict
  readonly cloud: ResolvedCloud
  readonly retryAfterSeconds: number | undefined
}

const longestMessage = 500

/** Makes an error of a refusal, whatever its body is: the API's own, HTML of a proxy, cut off or empty. */
export async function httpErrorOf(refusal: Refusal): Promise<HttpError> {
  const { operation, response, body, token, retryAfterSeconds } = refusal
  const { status, headers } = response
  const error = serviceErrorIn(body)
  const code = quotable(error['code'], errorCode, token)
  const message = nonEmpty(error['message'])
  const serviceMessage = message && withoutSecrets(message, token).slice(0, longestMessage)
  const requestId = (name: string) => quotable(headers.get(name), shortId, token)
  const contentType = mediaTypeOf(headers)
  const unreadable = typeof body === 'string' && body.trim() !== ''
  const text = [
    `${operation.id} was refused with ${[status, code].filter(Boolean).join(' ')}`,
    serviceMessage && `: ${serviceMessage}`,
    unreadable && ` and a body that is no readable JSON (${contentType})`,
  ]
  const ErrorClass = status === 429 ? RateLimitedError : HttpError
  return new ErrorClass(`${text.filter(Boolean).join('').replace(/\.$/, '')}.`, {
    operationId: operation.id,
    status,
    serviceCode: code,
    serviceMessage,
    correlationId: quotable(error['target'], shortId, token),
    requestId: requestId('x-ms-request-id') ?? requestId('request-id'),
    retryAfterSeconds,
    next: await nextStep(refusal, code, unreadable && !contentType.includes('json')),
  })
}

/** The `error` of a body, whose fields may be anything. */
function serviceErrorIn(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {}
  return typeof body.error === 'object' && body.error !== null ? { ...body.error } : {}
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

async function nextStep(refusal: Refusal, code: string | undefined, foreign: boolean): Promise<string> {
  const { status } = refusal.response
  if (status < 400) return 'The API does not redirect. Check apiBase and the proxy.'
  if (foreign) return 'A proxy or gateway answered in place of the API. Check apiBase and the proxy.'
  const known = code !== undefined && Object.hasOwn(serviceErrors, code) ? serviceErrors[code] : undefined
  if (status === 403 && (known === undefined || code === 'Forbidden')) return explainForbidden(refusal)
  return (
    known?.next ??
    generalError(status)?.next ??
    `Compare the request with ${await pageOf(refusal.operation)}.`
  )
}

/** Where the operation is documented. A table of others may have operations that this one lacks. */
async function pageOf({ id }: Operation): Promise<string> {
  const { operationDocs } = await import('@mde-kit/contract/operation-docs')
  const table: Readonly<Record<string, OperationDocs>> = operationDocs
  return Object.hasOwn(table, id) && table[id] ? table[id].source.url : `the documentation of ${id}`
}

/** The catalogue opens each status with its general code. */
function generalError(status: number): ServiceError | undefined {
  return Object.values(serviceErrors).find((error) => error.status === (status >= 500 ? 500 : status))
}
