import type { AccessToken } from '@mde-kit/contract'
import { AuthError } from '../errors/auth-error.ts'
import type { SignInResponse } from './send-request.ts'

/** Tokens are renewed this long before they expire, so that none dies on its way to the API. */
const renewEarlyMs = 5 * 60_000

/**
 * Reads a granted token and works out its instants.
 *
 * @param sentAt When the request left. Milliseconds; the lifetime counts from there, which errs on the safe side.
 * @throws {@link AuthError} The response holds no token, or does not say how long it lives.
 */
export function readGrant({ status, body }: SignInResponse, sentAt: number, host: string): AccessToken {
  const { access_token: token, expires_in: expiresIn } = body
  // v1 responses count seconds in a string, v2 responses in a number.
  const lifetimeSeconds =
    typeof expiresIn === 'string' || typeof expiresIn === 'number' ? Number(expiresIn) : NaN
  if (typeof token !== 'string' || token === '' || !(lifetimeSeconds > 0))
    throw new AuthError(`${host} answered ${status} without a token and its lifetime.`, {
      code: 'MDE_AUTH',
      status,
      next: 'Check that the host is a sign-in service of Entra.',
    })
  const expiresOnTimestamp = sentAt + lifetimeSeconds * 1000
  return {
    token,
    tokenType: 'Bearer',
    expiresOnTimestamp,
    refreshAfterTimestamp: Math.max(sentAt, expiresOnTimestamp - renewEarlyMs),
  }
}
