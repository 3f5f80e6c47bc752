import type { AnswerModel, BodyModel, OperationModel } from '../model/api.ts'
import type { Bump, Change } from './change.ts'

/** A difference inside one operation; which one is said by the caller. */
export type OperationChange = Omit<Change, 'at' | 'area'>

/** Compares where an operation is called and what its method takes and gives back. */
export function compareSignatures(was: OperationModel, is: OperationModel): OperationChange[] {
  return [
    ...changed('method', 'major', `${was.resource}.${was.name}`, `${is.resource}.${is.name}`),
    ...changed('request', 'major', `${was.method} ${was.path}`, `${is.method} ${is.path}`),
    ...changed('request', 'major', `a call of ${was.service}`, `a call of ${is.service}`),
    ...compareBodies(was.body, is.body),
    ...changed('answer', 'major', answerText(was.answer), answerText(is.answer)),
    ...changed('answer', 'minor', `status ${was.successStatus}`, `status ${is.successStatus}`),
  ]
}

/** A body stands before the query and the options of a call, so one that comes or goes moves them. */
function compareBodies(was: BodyModel | undefined, is: BodyModel | undefined): OperationChange[] {
  if (!was && !is) return []
  if (!was || !is)
    return [
      {
        kind: is ? 'added' : 'removed',
        part: 'body',
        text: is ? 'takes a body' : 'takes no body',
        bump: 'major',
      },
    ]
  return [
    ...changed('body', 'major', `a body of ${was.schema}`, `a body of ${is.schema}`),
    ...changed('body', 'major', `sent as ${was.mediaType}`, `sent as ${is.mediaType}`),
    ...(was.required === is.required
      ? []
      : [
          {
            kind: 'changed' as const,
            part: 'body' as const,
            text: is.required ? 'needs its body' : 'may be sent without a body',
            bump: is.required ? ('major' as const) : ('minor' as const),
          },
        ]),
  ]
}

function answerText(answer: AnswerModel): string {
  if (answer.kind === 'empty') return 'no answer body'
  return answer.kind === 'page'
    ? `pages of ${answer.item}, as ${answer.schema}`
    : `a ${answer.kind} ${answer.schema}`
}

/** One change where two texts differ. */
export function changed(part: Change['part'], bump: Bump, was: string, is: string): OperationChange[] {
  return was === is ? [] : [{ kind: 'changed', part, text: `${is}, was ${was}`, bump }]
}
