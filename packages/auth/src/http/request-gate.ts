import pLimit from 'p-limit'
import { AuthError } from '../errors/auth-error.ts'
import { readRetryAfterSeconds, type SignInResponse } from './send-request.ts'
import { abortedError, untilAborted } from './until-aborted.ts'

/** Requests of one credential that are under way at once, whatever the number of its tenants. */
const atOnce = 10

/** Entra asks for seconds or a few minutes; a proxy that asks for more must not stop a credential for good. */
const longestRestMs = 10 * 60_000

/**
 * The one door to the sign-in service for a credential and all its tenants: a few requests at once, and none while the
 * service asks to wait, as it does with `Retry-After` after a 429 or a 503.
 */
export class RequestGate {
  readonly #now: () => number
  readonly #limit = pLimit(atOnce)
  #rest: { readonly status: number; readonly until: number } | undefined

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Sends a request when it is its turn.
   *
   * @throws {@link AuthError} The service has asked to wait, whoever it was that it said so to. Nothing was sent.
   * @throws {@link AbortedError} The caller gave up; while waiting for its turn too.
   * @throws Whatever `send` throws.
   */
  pass(host: string, signal: AbortSignal, send: () => Promise<SignInResponse>): Promise<SignInResponse> {
    const turn = this.#limit(async () => {
      if (signal.aborted) throw abortedError(signal)
      this.#check(host)
      return this.#watch(send)
    })
    return untilAborted(turn, signal)
  }

  async #watch(send: () => Promise<SignInResponse>): Promise<SignInResponse> {
    try {
      const response = await send()
      this.#note(response.status, readRetryAfterSeconds(response.headers))
      return response
    } catch (fault) {
      if (fault instanceof AuthError) this.#note(fault.status, fault.retryAfterSeconds)
      throw fault
    }
  }

  #note(status: number | undefined, retryAfterSeconds = 0): void {
    if (status !== 429 && status !== 503) return
    const until = this.#now() + Math.min(retryAfterSeconds * 1000, longestRestMs)
    if (until > (this.#rest?.until ?? -Infinity)) this.#rest = { status, until }
  }

  #check(host: string): void {
    const leftMs = this.#rest === undefined ? 0 : this.#rest.until - this.#now()
    if (this.#rest === undefined || leftMs <= 0) return
    const retryAfterSeconds = Math.ceil(leftMs / 1000)
    throw new AuthError(`${host} has asked to wait (${this.#rest.status}), so that nothing was sent.`, {
      code: 'MDE_AUTH',
      status: this.#rest.status,
      retryAfterSeconds,
      next: `Try again in ${retryAfterSeconds} s.`,
    })
  }
}
