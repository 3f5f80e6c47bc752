import type { AccessToken } from '@mde-kit/contract'
import type { SignIn } from '../config/read-sign-in.ts'
import { readSecrets } from '../errors/blank-secrets.ts'
import { readRefusal } from '../errors/refusal.ts'
import { readGrant } from './read-grant.ts'
import { readRetryAfterSeconds, sendRequest } from './send-request.ts'

/** What a granted request brings. */
export interface Grant {
  readonly token: AccessToken
  readonly refreshToken: string | undefined
}

/** Where a request comes from. */
export interface GrantContext {
  readonly signIn: SignIn
  readonly signal: AbortSignal
  /** Secrets that must not leak, besides those in the form. */
  readonly secrets: readonly string[]
}

/**
 * Posts a form to a token endpoint and reads the token that comes back.
 *
 * @throws {@link AuthError} The request was refused, or the response is unreadable.
 * @throws {@link NetworkError} {@link TimeoutError} {@link AbortedError} As in {@link sendRequest}.
 */
export async function requestGrant(
  url: string,
  form: Readonly<Record<string, string>>,
  { signIn, signal, secrets }: GrantContext,
): Promise<Grant> {
  const { flow, now } = signIn
  const { host } = new URL(url)
  const body = new URLSearchParams(form).toString()
  let sentAt = now()
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  const response = await signIn.gate.pass(host, signal, () => {
    sentAt = now()
    return sendRequest({ url, method: 'POST', headers, body }, { ...signIn, signal })
  })
  const refusal = readRefusal(response.body, {
    flow,
    host,
    secrets: [...secrets, ...readSecrets(body)],
    status: response.status,
    retryAfterSeconds: readRetryAfterSeconds(response.headers),
  })
  if (refusal) throw refusal
  const refreshToken = response.body['refresh_token']
  return {
    token: readGrant(response, sentAt, host),
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined,
  }
}
