import type { Operation } from '@mde-kit/contract'
import { MdeError } from '@mde-kit/contract/errors'
import { mediaTypeOf } from './quotable.ts'

/** A success whose body cannot be read as what the operation answers with. */
export class DecodeError extends MdeError {
  override readonly name = 'DecodeError'
  override readonly code = 'MDE_DECODE'
}

/** Says what is wrong with the body, without quoting it. */
export function notDecoded(
  operation: Operation,
  response: Response,
  what: string,
  cause?: unknown,
): DecodeError {
  const { id, effect } = operation
  return new DecodeError(
    `${id} was answered with ${response.status} and ${what} (${mediaTypeOf(response.headers)}).`,
    {
      operationId: id,
      next:
        effect === 'read'
          ? 'Check apiBase and the proxy. If both are right, the service has changed: report it.'
          : 'The request was carried out: do not send it again. Check apiBase and the proxy.',
      cause,
    },
  )
}
