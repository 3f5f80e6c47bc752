import type { AccessToken } from '@mde-kit/contract'
import type { SignIn } from '../config/read-sign-in.ts'
import { readRefusal } from '../errors/refusal.ts'
import { readGrant } from './read-grant.ts'
import { readRetryAfterSeconds, sendRequest } from './send-request.ts'

/** What a granted request brings. */
export interface Grant {
  readonly token: AccessToken
  readonly refreshToken: string | undefined
}

/** Where a request comes from and what must not leak out of it. */
export interface GrantContext {
  readonly signIn: SignIn
  readonly signal: AbortSignal
  readonly secrets: readonly string[]
}

/**
 * Posts a form to a token endpoint and reads the token that comes back.
 *
 * @throws {@link AuthError} The request was refused, or the answer is unreadable.
 * @throws {@link NetworkError} {@link TimeoutError} {@link AbortedError} As in {@link sendRequest}.
 */
export async function requestGrant(
  url: string,
  form: Readonly<Record<string, string>>,
  { signIn, signal, secrets }: GrantContext,
): Promise<Grant> {
  const { flow, now } = signIn
  const { host } = new URL(url)
  const sentAt = now()
  const answer = await sendRequest(
    {
      url,
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    },
    { ...signIn, signal },
  )
  const { status, headers, body } = answer
  const retryAfterSeconds = readRetryAfterSeconds(headers)
  const refusal = readRefusal(body, { flow, host, secrets, status, retryAfterSeconds })
  if (refusal) throw refusal
  const refreshToken = body['refresh_token']
  return {
    token: readGrant(answer, sentAt, host),
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined,
  }
}
