import type { MdeErrorOptions } from '@mde-kit/contract/runtime'
import { callFacts, type FailedCall } from './call-facts.ts'
import { requestIdIn } from './request-id.ts'

/** What is kept of an answer whose body has been used. */
export interface Answered {
  readonly call: FailedCall
  readonly headers: Headers
}

/** What an error says of the answer that it came of: which call it was, and both ids that it is found by. */
export function answerFacts({ call, headers }: Answered): Omit<MdeErrorOptions, 'next' | 'cause'> {
  return { ...callFacts(call), requestId: requestIdIn(headers) }
}
