import { untilAborted } from './until-aborted.ts'

/** Waits, or rejects with `AbortedError` as soon as the signal fires. */
export type Sleep = (durationMs: number, signal: AbortSignal) => Promise<void>

export const sleep: Sleep = async (durationMs, signal) => {
  let timer: NodeJS.Timeout | undefined
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, durationMs)
  })
  try {
    await untilAborted(wait, signal)
  } finally {
    clearTimeout(timer)
  }
}
