import type { StateLookup } from '../faults/strike.ts'
import type { RequestFindings } from '../server/request-record.ts'

/** A request to the Defender API, as far as it is read, whichever server has taken it. */
export interface ApiRequest {
  readonly method: string
  readonly url: URL
  /** The header of this name. */
  readonly authorization: string | undefined
  /** The whole of it, for its body. */
  readonly raw: () => Request
  /** Whether the caller has gone. */
  readonly isAbandoned: () => boolean
  /** What is found out about it, for the log. */
  readonly findings: RequestFindings
  /** Set where it is to be answered from an earlier state. */
  readonly earlierState: StateLookup | undefined
}
