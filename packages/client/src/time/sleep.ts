import { setTimeout } from 'node:timers/promises'

/** Waits. Rejects as soon as the signal fires. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** The longest wait that a timer of Node can hold, about 24 days. */
export const longestWaitMs = 2_147_483_647

/** Waits on the real clock. */
export const sleep: Sleep = async (ms, signal) => {
  await setTimeout(Math.min(ms, longestWaitMs), undefined, { signal })
}
