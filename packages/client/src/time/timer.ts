import { longestWaitMs } from './sleep.ts'

/** Rings once, when the time is up. Gives what stops it before. */
export type Timer = (ms: number, ring: () => void) => () => void

/** Runs on the real clock. */
export const timer: Timer = (ms, ring) => {
  const running = setTimeout(ring, Math.min(ms, longestWaitMs))
  return () => clearTimeout(running)
}
