import type { Operation, OperationDocs } from '@mde-kit/contract'
import type { ResolvedApi } from '@mde-kit/contract/runtime'
import type { ServiceError } from '@mde-kit/contract/runtime'
import { serviceErrors } from '@mde-kit/contract/errors/catalogues'
import type { Grants, Verdict } from '@mde-kit/contract/runtime'
import type { Exchange } from '../call/exchange.ts'
import { waitTold } from '../policies/wait-told.ts'
import { callFacts } from './call-facts.ts'
import { accessFacts, explainForbidden } from './explain-forbidden.ts'
import { ForbiddenError } from './forbidden-error.ts'
import { GatewayError } from './gateway-error.ts'
import { HttpError, type HttpErrorOptions } from './http-error.ts'
import { errorCode, mediaTypeOf, quotable, shortId, withoutSecrets } from './quotable.ts'
import { RateLimitedError } from './rate-limited-error.ts'
import { readRefusal } from './refusal-message.ts'
import { requestIdIn } from './request-id.ts'
import { serviceErrorIn } from './service-error-in.ts'
import { ServiceFaultError } from './service-fault-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

export interface Refusal extends Pick<Exchange, 'operation' | 'call' | 'response'> {
  /** Parsed JSON, or text where it is no JSON; undefined when there is none. */
  readonly body: unknown
  /** The token of the client, to say what it lacks. It does not get into the error. */
  readonly token: string | undefined
  /** What the token may do, and whether that covers the operation. */
  readonly grants: Grants
  readonly verdict: Verdict
  readonly cloud: ResolvedApi
  /** Values of `aud` that belong to the Defender for Endpoint API. */
  readonly audiences: readonly string[]
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

const longestMessage = 500

/** Makes an error of a refusal, whatever its body is: the API's own, HTML of a proxy, cut off or empty. */
export async function httpErrorOf(refusal: Refusal): Promise<HttpError> {
  const { operation, call, response, body, token, now } = refusal
  const { status, headers } = response
  const error = serviceErrorIn(body)
  const code = quotable(error['code'], errorCode, token)
  const message = nonEmpty(error['message'])
  const serviceMessage = message && withoutSecrets(message, token).slice(0, longestMessage)
  const contentType = mediaTypeOf(headers)
  const unreadable = typeof body === 'string' && body.trim() !== ''
  const isForeign = status < 400 || (unreadable && !contentType.includes('json'))
  const text = [
    `${operation.id} was refused with ${[status, code].filter(Boolean).join(' ')}`,
    serviceMessage && `: ${serviceMessage}`,
    unreadable && ` and a body that is no readable JSON (${contentType})`,
  ]
  const access = status === 403 ? accessFacts({ ...refusal, message }) : undefined
  const options = {
    ...callFacts(call),
    operationId: operation.id,
    status,
    serviceCode: code,
    serviceMessage,
    correlationId: quotable(error['target'], shortId, token),
    requestId: requestIdIn(headers, token),
    retryAfterSeconds: waitTold(response, now),
    next: await nextStep(refusal, { code, message, isForeign, access }),
  }
  return errorFor(`${text.filter(Boolean).join('').replace(/\.$/, '')}.`, options, { isForeign, access })
}

interface Kind {
  /** Something else than the API answered. */
  readonly isForeign: boolean
  /** Set for a 403. */
  readonly access: ReturnType<typeof accessFacts> | undefined
}

/** Picks the class by who must act. */
function errorFor(message: string, options: HttpErrorOptions, { isForeign, access }: Kind): HttpError {
  const { status } = options
  if (status === 429) return new RateLimitedError(message, options)
  if (isForeign) return new GatewayError(message, options)
  if (access) return new ForbiddenError(message, { ...options, ...access })
  if (status === 401) return new UnauthorizedError(message, options)
  return status >= 500 ? new ServiceFaultError(message, options) : new HttpError(message, options)
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

interface Told extends Kind {
  readonly code: string | undefined
  readonly message: string | undefined
}

async function nextStep(refusal: Refusal, { code, message, isForeign, access }: Told): Promise<string> {
  const { operation, response } = refusal
  const { status } = response
  if (status < 400) return 'The API does not redirect. Check apiBase and the proxy.'
  if (isForeign) return 'A proxy or gateway answered in place of the API. Check apiBase and the proxy.'
  if ((status === 401 || status === 403) && readRefusal(message).isLicence) return licenceAdvice(operation)
  const known = code !== undefined && Object.hasOwn(serviceErrors, code) ? serviceErrors[code] : undefined
  if (access && (known === undefined || code === 'Forbidden'))
    return explainForbidden({ ...refusal, message }, access)
  return (
    known?.next ?? generalError(status)?.next ?? `Compare the request with ${(await docsOf(operation)).page}.`
  )
}

/** What to do about a refusal that names a licence: no token will change it. */
async function licenceAdvice(operation: Operation): Promise<string> {
  const { licence } = await docsOf(operation)
  const wanted = licence === undefined ? '' : ` Documented: ${licence}.`
  return `The tenant has no licence for it, or one that has ended: ask its administrator.${wanted}`
}

/** Where the operation is documented, and its licence. A table of others may have operations that this one lacks. */
async function docsOf({
  id,
}: Operation): Promise<{ readonly page: string; readonly licence?: string | undefined }> {
  const { operationDocs } = await import('@mde-kit/contract/operation-docs')
  const table: Readonly<Record<string, OperationDocs>> = operationDocs
  const docs = Object.hasOwn(table, id) ? table[id] : undefined
  return docs === undefined
    ? { page: `the documentation of ${id}` }
    : { page: docs.source.url, licence: docs.licence }
}

/** The catalogue opens each status with its general code. */
function generalError(status: number): ServiceError | undefined {
  return Object.values(serviceErrors).find((error) => error.status === (status >= 500 ? 500 : status))
}
