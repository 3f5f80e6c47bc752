import type { DecodeIssue } from '../answers/decode-issue.ts'
import type { Exchange } from '../call/exchange.ts'
import { answerFacts } from './answer-facts.ts'
import { DecodeError, type DecodeErrorOptions } from './decode-error.ts'
import { mediaTypeOf } from './quotable.ts'

/** A success of an operation. */
export type Answer = Pick<Exchange, 'operation' | 'call' | 'response'>

function factsOf({ call, response }: Answer): Omit<DecodeErrorOptions, 'next'> {
  const { status, headers } = response
  return { ...answerFacts({ call, headers }), status }
}

/** What the body of a success lacks: to be there, to be JSON, or to be of its kind. */
export type Flaw = 'body' | 'json' | 'record' | 'page' | 'value'

const flaws: Readonly<Record<Flaw, string>> = {
  body: 'no body',
  json: 'a body that is no readable JSON',
  record: 'a body that is no record',
  page: 'a page that has no value array',
  value: 'a body that is no bare value',
}

/** Says what is wrong with the body, without quoting it. */
export function notDecoded(answer: Answer, flaw: Flaw, cause?: unknown): DecodeError {
  const { operation, response } = answer
  const { id, effect } = operation
  return new DecodeError(
    `${id} was answered with ${response.status} and ${flaws[flaw]} (${mediaTypeOf(response.headers)}).`,
    {
      ...factsOf(answer),
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
export function notAsDocumented(answer: Answer, issues: readonly DecodeIssue[]): DecodeError {
  const { id, effect } = answer.operation
  const { status } = answer.response
  const shown = issues
    .slice(0, issuesShown)
    .map(({ path, expected, found }) => `${path || 'the body'} is ${found}, not ${expected}`)
  if (issues.length > issuesShown) shown.push(`and ${issues.length - issuesShown} more`)
  return new DecodeError(`${id} was answered with ${status} and not as documented: ${shown.join('; ')}.`, {
    ...factsOf(answer),
    next:
      (effect === 'read' ? '' : 'The request was carried out: do not send it again. ') +
      "The service has changed, or its documentation is wrong: report it. Until then, validate: 'report' lets such answers pass.",
    issues,
  })
}
