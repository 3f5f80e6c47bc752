import type { Drift } from '@mde-kit/contract/drift'

/** One way in which an answer differs from what the specs know. Equal ones of an answer are counted. */
export interface DecodeIssue extends Drift {
  readonly operationId: string
  /**
   * Whether the type of the answer is broken: a required field is missing, or a value has another type. Fields and
   * values that the specs do not know break nothing.
   */
  readonly isFault: boolean
}
