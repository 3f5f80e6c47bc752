/** An answer as it was received, in the shape of one line of a recording. */
export interface RecordedAnswer {
  readonly operationId: string
  readonly status: number
  /** The parsed body; undefined or null where there was none. */
  readonly body?: unknown
}

/** How an answer can differ from what the specs know. */
export type DriftKind =
  | 'unknownOperation'
  | 'unknownField'
  | 'unknownValue'
  | 'illegalNull'
  | 'wrongType'
  | 'missingField'

/** One way in which an answer differs from the specs. Equal ones are counted, not repeated. */
export interface Drift {
  readonly kind: DriftKind
  /** Where in the body, with list positions left out: `value[].severity`. Empty for the body itself. */
  readonly path: string
  /** JSON pointer into the OpenAPI document: the place in the specs to mend. */
  readonly pointer: string
  readonly expected: string
  /** Type that was found, or the unknown value. Nothing else of the body is repeated. */
  readonly found: string
  readonly count: number
}

/** What an answer has that the specs do not know, and the other way round. */
export interface DriftReport {
  readonly drifts: readonly Drift[]
  /** False where there were so many different ones that the rest was left out. */
  readonly isComplete: boolean
}
