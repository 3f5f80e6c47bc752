import type { AnswerShapes, RecordedAnswer } from '@mde-kit/contract/drift'
import { redactData } from '@mde-kit/contract/redact'
import type { Exchange } from '../call/exchange.ts'
import { notAsDocumented } from '../errors/not-decoded.ts'
import { createIssueFinder } from './create-issue-finder.ts'
import type { DecodeIssue } from './decode-issue.ts'

/** How closely answers are compared with what the specs know. */
export type Validate = 'off' | 'report' | 'strict'

/** Loads what the specs know of some answers. */
export type LoadAnswers = () => Promise<{ readonly answerShapes: AnswerShapes }>

export interface WatchAnswersOptions {
  readonly validate: Validate
  readonly onDecodeIssue: (issue: DecodeIssue) => void
  readonly onAnswer?: ((answer: RecordedAnswer) => void) | undefined
}

/**
 * Makes a function that looks at each answer before it is used: it hands it to the recorder, then reports what the
 * specs do not know, or refuses it. The answer itself stays as it is.
 */
export async function watchAnswers(
  { validate, onDecodeIssue, onAnswer }: WatchAnswersOptions,
  load: LoadAnswers | undefined,
): Promise<(exchange: Exchange) => void> {
  const isChecked = validate !== 'off' && load !== undefined
  const findIssues = isChecked ? createIssueFinder((await load()).answerShapes) : () => []

  return (exchange) => {
    const { operation, response, body } = exchange
    onAnswer?.({ operationId: operation.id, status: response.status, body: redactData(body) })
    if (!response.ok) return
    const issues = findIssues(exchange)
    if (validate === 'report') return issues.forEach(onDecodeIssue)
    const faults = issues.filter(({ isFault }) => isFault)
    if (faults.length > 0) throw notAsDocumented(exchange, faults)
  }
}
