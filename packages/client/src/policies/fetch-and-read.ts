import { isMdeError } from '@mde-kit/contract/runtime'
import type { Send, TokenTerms } from '../call/call.ts'
import { readWhole } from '../call/whole-response.ts'

/**
 * Sends the request and reads the whole answer, so that an answer that breaks off counts as a failed attempt.
 *
 * Redirects are answers, never followed: the API has none, and a followed one would send the request twice.
 */
export function fetchAndRead(fetch: typeof globalThis.fetch): Send<TokenTerms> {
  return async (call, { lifetime, token }) => {
    const { url, method, body = null, progress } = call
    const { signal } = lifetime
    const headers = { ...call.headers, authorization: `Bearer ${token}` }
    const init = { method, headers, body, signal, redirect: 'manual' } satisfies RequestInit
    progress.attempts++
    progress.outcomeUnknown = true
    let what = 'no answer from'
    try {
      const response = await fetch(url, init)
      what = 'the answer broke off, from'
      const whole = await readWhole(response)
      if (!whole.ok) {
        const { nothingHappened } = await import('./nothing-happened.ts')
        progress.outcomeUnknown = !nothingHappened(whole)
      }
      return whole
    } catch (cause) {
      lifetime.throwIfOver()
      if (isMdeError(cause)) throw cause
      const { networkFault } = await import('./network-fault.ts')
      throw networkFault(call, what, cause)
    }
  }
}
