import { isMdeError } from '@mde-kit/contract/runtime'
import type { Send, LiveCall } from '../call/call.ts'
import { nothingHappened } from './nothing-happened.ts'
import { readWhole } from './read-whole.ts'

/**
 * Sends the request and reads the whole answer, so that an answer that breaks off counts as a failed attempt.
 *
 * Redirects are answers, never followed: the API has none, and a followed one would send the request twice.
 */
export function fetchAndRead(fetch: typeof globalThis.fetch): Send<LiveCall> {
  return async (call) => {
    const { url, method, headers, body, signal, progress } = call
    const init = { method, headers, signal, redirect: 'manual', ...(body && { body }) } satisfies RequestInit
    progress.attempts++
    progress.outcomeUnknown = true
    const response = await attempt(call, 'no answer from', () => fetch(url, init))
    const whole = await attempt(call, 'the answer broke off, from', () => readWhole(response))
    progress.outcomeUnknown = !nothingHappened(response)
    return whole
  }
}

async function attempt<T>(call: LiveCall, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    call.signal.throwIfAborted()
    if (isMdeError(cause)) throw cause
    const { networkFault } = await import('./network-fault.ts')
    throw networkFault(call, what, cause)
  }
}
