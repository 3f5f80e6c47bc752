import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

/**
 * Why the rest of a list could not be read: a full page had no link and nothing else leads on (`noWayOn`), the service
 * refused to go on (`refused`), it gave the same records again (`repeat`), or records may have been missed because the
 * list changed meanwhile (`gap`).
 */
export type IncompleteReason = 'noWayOn' | 'refused' | 'repeat' | 'gap'

export interface IncompleteErrorOptions extends MdeErrorOptions {
  readonly reason: IncompleteReason
  readonly count: number
  readonly records?: readonly unknown[]
}

/** A list came in part, or nobody can tell whether it is whole. What was handed out before is good. */
export class IncompleteError extends MdeError {
  override readonly name = 'IncompleteError'
  override readonly code = 'MDE_INCOMPLETE'
  readonly reason: IncompleteReason
  /** How many records were read. */
  readonly count: number
  readonly #records: readonly unknown[]

  constructor(message: string, options: IncompleteErrorOptions) {
    super(message, options)
    this.reason = options.reason
    this.count = options.count
    this.#records = options.records ?? []
  }

  /** What `toArray` had collected; empty where the records were handed out one by one. No log shows it by itself. */
  get records(): readonly unknown[] {
    return this.#records
  }
}
