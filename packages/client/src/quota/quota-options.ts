import type { QuotaStore } from './quota-store.ts'

/** Who goes first where calls wait for the same quota. */
export type Priority = 'high' | 'normal' | 'low'

/** A call that begins to wait for its quota. */
export interface QuotaWait {
  readonly operationId: string
  readonly priority: Priority
  /** Until the next call of this quota may go. Those ahead in the line go first. */
  readonly waitMs: number
}

/** What to do about the documented quotas of operations. */
export interface QuotaOptions {
  /**
   * `wait` lets a call wait until its quota allows it, or throws a `QuotaError` at once where its time would be up
   * before; `refuse` throws whenever it would have to wait; `off` counts nothing.
   */
  readonly mode: 'wait' | 'refuse' | 'off'
  /** Where calls are counted. Defaults to the memory of this client. */
  readonly store?: QuotaStore | undefined
  /** Told of each call that begins to wait. What it throws ends that call. */
  readonly onWait?: ((wait: QuotaWait) => void) | undefined
}
