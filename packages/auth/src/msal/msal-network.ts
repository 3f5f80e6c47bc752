import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { isMdeError, type MdeError } from '@mde-kit/contract/errors'
import type { SignIn } from '../config/read-sign-in.ts'
import { AuthError } from '../errors/auth-error.ts'
import { readSecrets } from '../errors/blank-secrets.ts'
import { readRefusal } from '../errors/refusal.ts'
import {
  type SignInResponse,
  readRetryAfterSeconds,
  sendRequest,
  type SignInRequest,
} from '../http/send-request.ts'

/** What a request came to: a response to build on, or the error that ends the attempt. */
export interface Outcome {
  readonly host: string
  readonly sentAt: number
  readonly response?: SignInResponse
  readonly error?: MdeError | undefined
}

/** What to keep to oneself, and whom to talk to. */
export interface MsalNetworkOptions {
  /** Texts that must not be shown even when the server sends them back. */
  readonly secrets: readonly string[]
  /** `platform` leaves the host to MSAL, which finds the endpoint of a managed identity in the environment. */
  readonly origins: 'authority' | 'platform'
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
  /** What was sent so far and must not be shown. */
  readonly #secrets: Set<string>
  readonly #origins: MsalNetworkOptions['origins']
  #last: Outcome | undefined

  constructor(signIn: SignIn, signal: AbortSignal, { secrets, origins }: MsalNetworkOptions) {
    this.#signIn = signIn
    this.#signal = signal
    this.#secrets = new Set(secrets)
    this.#origins = origins
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

  async #send(request: SignInRequest): Promise<SignInResponse> {
    const { flow, now, authorityHost } = this.#signIn
    const { host, origin } = new URL(request.url)
    let sentAt = now()
    try {
      if (this.#origins === 'authority' && origin !== authorityHost) throw foreignHost(origin, authorityHost)
      for (const secret of secretsOf(request)) this.#secrets.add(secret)
      const response = await this.#pass(host, () => {
        sentAt = now()
        return sendRequest(request, { ...this.#signIn, signal: this.#signal })
      })
      const retryAfterSeconds = readRetryAfterSeconds(response.headers)
      const source = { flow, host, secrets: [...this.#secrets], status: response.status, retryAfterSeconds }
      this.#last = { host, sentAt, response, error: readRefusal(response.body, source) }
      return response
    } catch (fault) {
      if (isMdeError(fault)) this.#last = { host, sentAt, error: fault }
      throw fault
    }
  }

  /** A platform is asked by MSAL, which waits and tries again itself. */
  #pass(host: string, send: () => Promise<SignInResponse>): Promise<SignInResponse> {
    return this.#origins === 'platform' ? send() : this.#signIn.gate.pass(host, this.#signal, send)
  }
}

/** By these a platform knows that a request for a managed identity comes from the app itself. */
const secretHeaders = ['authorization', 'secret', 'x-identity-header']

function secretsOf({ headers, body = '' }: SignInRequest): string[] {
  const proofs = Object.entries(headers).filter(([name]) => secretHeaders.includes(name.toLowerCase()))
  return [...readSecrets(body), ...proofs.map(([, value]) => value)]
}

/** Whatever MSAL was told or made of it, secrets go to the configured host only. */
function foreignHost(origin: string, authorityHost: string): AuthError {
  return new AuthError(
    `The sign-in was about to leave ${authorityHost} for ${origin}. Nothing was sent there.`,
    {
      code: 'MDE_AUTH',
      next: 'Check authorityHost; report it if authorityHost is right.',
    },
  )
}

/** MSAL names the type of a body that it has not looked at yet; it checks the fields it reads. */
function forMsal<T>({ status, headers, body }: SignInResponse): NetworkResponse<T> {
  return { status, headers, body: body as T }
}
