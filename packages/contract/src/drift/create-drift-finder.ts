import { escapePointer } from './escape-pointer.ts'
import type { AnswerShapes } from './answer-shapes.ts'
import type { DriftReport, RecordedAnswer } from './drift.ts'
import { DriftLog } from './drift-log.ts'
import { SchemaWalker, typeName } from './schema-walker.ts'

/**
 * Makes a function that compares answers with what some specs know: fields, enum values, nulls, types, required fields.
 *
 * The function never throws, whatever the body; it reads no deeper than 64 levels and reports no more than 500
 * different findings of one answer. It walks a page of 1000 alerts in a few milliseconds.
 */
export function createDriftFinder({
  schemas,
  answers,
  error,
}: AnswerShapes): (answer: RecordedAnswer) => DriftReport {
  const walkers = new Map<string, SchemaWalker>()
  const walkerOf = (name: string): SchemaWalker => {
    const known = walkers.get(name)
    if (known) return known
    const walker = new SchemaWalker(
      schemas[name] ?? {},
      `/components/schemas/${escapePointer(name)}`,
      walkerOf,
    )
    walkers.set(name, walker)
    return walker
  }

  return ({ operationId, status, body }) => {
    const log = new DriftLog()
    if (!Object.hasOwn(answers, operationId))
      log.add({
        kind: 'unknownOperation',
        path: '',
        pointer: '/paths',
        expected: 'an operation',
        found: operationId,
      })
    else {
      const name = status >= 200 && status < 300 ? answers[operationId] : error
      if (name != null) walkerOf(name).walk(body ?? null, '', log, 0)
      else if (body !== undefined && body !== null && body !== '')
        log.add({
          kind: 'wrongType',
          path: '',
          pointer: '/paths',
          expected: 'no body',
          found: typeName(body),
        })
    }
    return log.report()
  }
}
