import type { AccessToken } from '@mde-kit/contract'
import { AuthError } from '../errors/auth-error.ts'
import type { SignInResponse } from './send-request.ts'

/** Tokens are renewed this long before they expire, so that none dies on its way to the API. */
export const renewEarlyMs = 5 * 60_000

/**
 * Reads a granted token and works out its instants.
 *
 * @param sentAt When the request left. Milliseconds; the lifetime counts from there, which errs on the safe side.
 * @throws {@link AuthError} The response holds no token, or does not say how long it lives.
 */
export function readGrant({ status, body }: SignInResponse, sentAt: number, host: string): AccessToken {
  const { access_token: token, expires_in: expiresIn, expires_on: expiresOn, refresh_in: refreshIn } = body
  // Some managed identities give the instant of the expiry alone.
  const lifetimeSeconds =
    expiresIn === undefined ? readNumber(expiresOn) - sentAt / 1000 : readNumber(expiresIn)
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
    refreshAfterTimestamp: Math.max(sentAt, refreshAfter(readNumber(refreshIn), sentAt, expiresOnTimestamp)),
  }
}

/** Entra says for long-lived tokens when it would like to be asked again; nobody waits longer than is safe. */
function refreshAfter(refreshInSeconds: number, sentAt: number, expiresOnTimestamp: number): number {
  const latest = expiresOnTimestamp - renewEarlyMs
  return refreshInSeconds > 0 ? Math.min(latest, sentAt + refreshInSeconds * 1000) : latest
}

/** v1 responses write numbers in strings, v2 responses as they are. */
function readNumber(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN
}
