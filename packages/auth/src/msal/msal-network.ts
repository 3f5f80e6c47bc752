import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { isMdeError, type MdeError } from '@mde-kit/contract/errors'
import type { SignIn } from '../config/read-sign-in.ts'
import { readRefusal } from '../errors/refusal.ts'
import { type Answer, readRetryAfterSeconds, sendRequest, type SignInRequest } from '../http/send-request.ts'

/** What a request came to: an answer to build on, or the error that ends the attempt. */
export interface Outcome {
  readonly host: string
  readonly sentAt: number
  readonly answer?: Answer
  readonly error?: MdeError | undefined
}

/**
 * Sends the requests of one MSAL application through our own transport, and remembers how the last one ended.
 *
 * MSAL reports any fault of a network module as a bare `network_error` and any failed discovery as
 * `endpoints_resolution_error`, without a cause. The outcome kept here is what callers are told instead.
 */
export class MsalNetwork implements INetworkModule {
  readonly #signIn: SignIn
  readonly #signal: AbortSignal
  readonly #secrets: readonly string[]
  #last: Outcome | undefined

  constructor(signIn: SignIn, signal: AbortSignal, secrets: readonly string[]) {
    this.#signIn = signIn
    this.#signal = signal
    this.#secrets = secrets
  }

  get last(): Outcome | undefined {
    return this.#last
  }

  async sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return forMsal<T>(await this.#send({ url, method: 'GET', headers: options?.headers ?? {} }))
  }

  async sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return forMsal<T>(
      await this.#send({ url, method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
    )
  }

  async #send(request: SignInRequest): Promise<Answer> {
    const { flow, now } = this.#signIn
    const { host } = new URL(request.url)
    const sentAt = now()
    try {
      const answer = await sendRequest(request, { ...this.#signIn, signal: this.#signal })
      const retryAfterSeconds = readRetryAfterSeconds(answer.headers)
      const source = { flow, host, secrets: this.#secrets, status: answer.status, retryAfterSeconds }
      this.#last = { host, sentAt, answer, error: readRefusal(answer.body, source) }
      return answer
    } catch (fault) {
      if (isMdeError(fault)) this.#last = { host, sentAt, error: fault }
      throw fault
    }
  }
}

/** MSAL names the type of a body that it has not looked at yet; it checks the fields it reads. */
function forMsal<T>({ status, headers, body }: Answer): NetworkResponse<T> {
  return { status, headers, body: body as T }
}
