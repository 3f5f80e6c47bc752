import type { Operation } from '@mde-kit/contract'
import { HttpError } from '../errors/http-error.ts'
import { errorCode, quotable, shortId } from '../errors/quotable.ts'
import { RateLimitedError } from '../errors/rate-limited-error.ts'
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
  const ErrorClass = status === 429 ? RateLimitedError : HttpError
  return new ErrorClass(
    `${id}: the storage refused the file ${shortName(name)} with ${[status, code].filter(Boolean).join(' ')}.`,
    {
      operationId: id,
      status,
      serviceCode: code,
      requestId: quotable(headers.get('x-ms-request-id'), shortId),
      retryAfterSeconds: readRetryAfter(headers, now),
      next:
        status === 403
          ? 'The link was new. Check the clock of this machine, and that a firewall does not change its address.'
          : advice,
    },
  )
}

/** The last part of a path, for messages. */
export function shortName(name: string): string {
  return (name.split('/').at(-1) ?? '').slice(0, 120)
}
