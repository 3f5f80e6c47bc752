import { createHash } from 'node:crypto'
import { AuthError } from '../errors/auth-error.ts'
import { abortedError } from '../http/until-aborted.ts'

/** What a secret can be, and the AADSTS numbers that say that this one is wrong or must not be tried again now. */
const refusals = {
  password: [50126, 50053],
  'client secret': [7000215],
} as const

export type SecretKind = keyof typeof refusals

/** How long a refused secret is not sent again. */
const restMs = 5 * 60_000

/** One use of a secret. */
export interface SecretUse {
  readonly kind: SecretKind
  readonly secret: string
  readonly signal: AbortSignal
}

interface Refused {
  readonly error: AuthError
  readonly until: number
}

/**
 * Keeps a credential from sending a secret again that was refused: a program that asks in a loop would lock the account
 * of the user. After five minutes the secret may be tried again, since somebody may have set it meanwhile.
 *
 * Uses at the same time wait for the first to end, until a secret has worked once. Secrets themselves are not kept.
 */
export class SecretTrials {
  readonly #now: () => number
  readonly #refused = new Map<string, Refused>()
  readonly #running = new Map<string, Promise<unknown>>()
  readonly #worked = new Set<string>()

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Sends a request with a secret, unless the secret was refused a short while ago.
   *
   * @param send Rejects with an error of ours.
   * @throws {@link AuthError} The refusal of then; `next` says until when it stands.
   */
  async use<T>({ kind, secret, signal }: SecretUse, send: () => Promise<T>): Promise<T> {
    const key = createHash('sha256').update(`${kind} ${secret}`).digest('base64')
    this.#check(key, kind)
    const first = this.#worked.has(key) ? undefined : this.#running.get(key)
    if (first !== undefined) {
      // However that ends: where it says nothing about the secret, nobody waits a second time.
      await first.catch(() => undefined)
      if (signal.aborted) throw abortedError(signal)
      this.#check(key, kind)
      return this.#send(key, kind, send)
    }
    const mine = this.#send(key, kind, send)
    this.#running.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#running.get(key) === mine) this.#running.delete(key)
    }
  }

  async #send<T>(key: string, kind: SecretKind, send: () => Promise<T>): Promise<T> {
    try {
      const result = await send()
      this.#worked.add(key)
      return result
    } catch (fault) {
      const numbers: readonly (number | undefined)[] = refusals[kind]
      if (fault instanceof AuthError && numbers.includes(fault.aadsts)) this.#refuse(key, fault)
      throw fault
    }
  }

  #refuse(key: string, error: AuthError): void {
    const now = this.#now()
    for (const [other, { until }] of this.#refused) if (until <= now) this.#refused.delete(other)
    this.#refused.set(key, { error, until: now + restMs })
    this.#worked.delete(key)
  }

  #check(key: string, kind: SecretKind): void {
    const refused = this.#refused.get(key)
    if (refused === undefined || this.#now() >= refused.until) return
    const { error, until } = refused
    throw new AuthError(error.message, {
      ...error,
      cause: error.cause,
      next: `${error.next} This credential does not send the same ${kind} again before ${new Date(until).toISOString()}.`,
    })
  }
}
