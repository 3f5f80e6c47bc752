import type { RateLimit } from '@mde-kit/contract'

/** A documented quota of somebody: so many calls in so many seconds. */
export interface QuotaWindow extends RateLimit {
  /** Whose quota, of what, and which of several. Equal keys mean the same window. */
  readonly key: string
}

/** Either a call may go, or the time until it is worth asking again. */
export type QuotaTaking =
  | {
      /** Says that the call is over, however it went. */
      readonly settle: () => void
    }
  | { readonly waitMs: number }

/** What is left of a window. */
export interface QuotaLeft {
  readonly left: number
  /** Until there is more; 0 where nothing is used. */
  readonly moreInMs: number
}

/** Counts calls, for one process or for many. */
export interface QuotaStore {
  /** Takes one call out of every window. Asked with the shortest window first. */
  take(windows: readonly QuotaWindow[]): Promise<QuotaTaking>
  read(window: QuotaWindow): Promise<QuotaLeft>
}
