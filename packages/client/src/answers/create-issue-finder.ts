import { type AnswerShapes, createDriftFinder, type DriftKind } from '@mde-kit/contract/drift'
import type { Exchange } from '../call/exchange.ts'
import type { DecodeIssue } from './decode-issue.ts'

/** Whether a difference breaks the type of an answer. The service may add fields and values at any time. */
const breaks: Readonly<Record<DriftKind, boolean>> = {
  missingField: true,
  wrongType: true,
  illegalNull: true,
  unknownField: false,
  unknownValue: false,
  unknownOperation: false,
}

/** Makes a function that compares successes with what the specs know of them. */
export function createIssueFinder(shapes: AnswerShapes): (exchange: Exchange) => readonly DecodeIssue[] {
  const findDrift = createDriftFinder(shapes)
  return ({ operation, response, body }) => {
    const { drifts } = findDrift({ operationId: operation.id, status: response.status, body })
    // A body where none is documented is more than was promised, not less.
    const isExtra = operation.answer === 'empty'
    return drifts.map((drift) => ({
      ...drift,
      operationId: operation.id,
      isFault: breaks[drift.kind] && !isExtra,
    }))
  }
}
