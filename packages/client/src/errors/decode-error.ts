import type { Operation } from '@mde-kit/contract'
import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/errors'
import type { DecodeIssue } from '../answers/decode-issue.ts'
import { mediaTypeOf } from './quotable.ts'

export interface DecodeErrorOptions extends MdeErrorOptions {
  readonly issues?: readonly DecodeIssue[]
}

/** A success whose body cannot be read as what the operation answers with. */
export class DecodeError extends MdeError {
  override readonly name = 'DecodeError'
  override readonly code = 'MDE_DECODE'
  /** Where the body differs from the documentation; none unless answers are validated. */
  readonly issues: readonly DecodeIssue[]

  constructor(message: string, options: DecodeErrorOptions) {
    super(message, options)
    this.issues = options.issues ?? []
  }
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

const issuesShown = 3

/** Says where a body differs from the documentation, in types, without quoting it. */
export function notAsDocumented(
  { id, effect }: Operation,
  { status }: Response,
  issues: readonly DecodeIssue[],
): DecodeError {
  const shown = issues
    .slice(0, issuesShown)
    .map(({ path, expected, found }) => `${path || 'the body'} is ${found}, not ${expected}`)
  if (issues.length > issuesShown) shown.push(`and ${issues.length - issuesShown} more`)
  return new DecodeError(`${id} was answered with ${status} and not as documented: ${shown.join('; ')}.`, {
    operationId: id,
    next:
      (effect === 'read' ? '' : 'The request was carried out: do not send it again. ') +
      "The service has changed, or its documentation is wrong: report it. Until then, validate: 'report' lets such answers pass.",
    issues,
  })
}
