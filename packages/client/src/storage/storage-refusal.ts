import type { Operation } from '@mde-kit/contract'
import { FileRefusedError } from '../errors/file-refused-error.ts'
import type { HttpError } from '../errors/http-error.ts'
import { errorCode, quotable } from '../errors/quotable.ts'
import { RateLimitedError } from '../errors/rate-limited-error.ts'
import { requestIdIn } from '../errors/request-id.ts'
import { readRetryAfter } from '../policies/retry-after.ts'

/** Makes an error of what the storage of the files answered, which is XML of its own. The link is not in it. */
export async function storageRefusal(
  { id }: Operation,
  name: string,
  response: Response,
  { now, advice }: { readonly now: number; readonly advice: string },
): Promise<HttpError> {
  const { status, headers } = response
  const text = await response.text().catch(() => '')
  const [, inBody] = /<Code>([^<]+)<\/Code>/.exec(text) ?? []
  const code = quotable(headers.get('x-ms-error-code') ?? inBody, errorCode)
  const ErrorClass = status === 429 ? RateLimitedError : FileRefusedError
  return new ErrorClass(
    `${id}: the storage refused the file ${shortName(name)} with ${[status, code].filter(Boolean).join(' ')}.`,
    {
      operationId: id,
      status,
      serviceCode: code,
      requestId: requestIdIn(headers),
      retryAfterSeconds: readRetryAfter(headers, now),
      next: nextStep(status, code) ?? advice,
    },
  )
}

/**
 * What to do where it is not a matter of trying again.
 *
 * @see https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes
 */
function nextStep(status: number, code = ''): string | undefined {
  if (['AuthorizationFailure', 'AuthorizationSourceIPMismatch'].includes(code))
    return 'The storage does not take requests from this network. Run it where the storage can be reached.'
  if (status === 401 || status === 403)
    return 'The link was new. Check the clock of this machine, and that a firewall does not change its address.'
  if (status === 404 || status === 410) return 'The file is gone. Ask for it again from the start.'
  return undefined
}

/** The last part of a path, for messages. */
export function shortName(name: string): string {
  return (name.split('/').at(-1) ?? '').slice(0, 120)
}
