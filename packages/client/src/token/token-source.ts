import type { AccessToken, TokenCredential } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { createSingleFlight } from './single-flight.ts'

/** A token this close to its end is replaced, so that it does not expire on the way or between retries. */
const marginMs = 5 * 60_000

export interface TokenSourceOptions {
  readonly credential: TokenCredential
  readonly scope: string
  readonly tenantId?: string | undefined
  readonly now: () => number
}

/** The token of one client: one scope, one tenant. */
export interface TokenSource {
  /** A token that is good for minutes. Callers at the same time share one request to the credential. */
  get(signal: AbortSignal): Promise<string>
  /** A token in place of one that the service refused, which is replaced once for all its callers. */
  replace(refused: string, signal: AbortSignal): Promise<string>
  /** The latest token, however old; undefined before the first. */
  latest(): string | undefined
}

/** Puts a cache in front of a credential, so that any credential can be used, even one without a cache. */
export function createTokenSource({ credential, scope, tenantId, now }: TokenSourceOptions): TokenSource {
  let latest: { readonly token: string; readonly usableUntil: number } | undefined

  const flight = createSingleFlight(async (abortSignal) => {
    const options = { abortSignal, ...(tenantId !== undefined && { tenantId }) }
    const got = await credential.getToken(scope, options)
    const token = checkToken(got)
    latest = { token, usableUntil: (got?.expiresOnTimestamp ?? 0) - marginMs }
    return token
  })

  const get = async (signal: AbortSignal) =>
    latest && now() < latest.usableUntil ? latest.token : flight.join(signal)

  return {
    get,
    replace(refused, signal) {
      if (latest?.token === refused) latest = { token: refused, usableUntil: 0 }
      return get(signal)
    },
    latest: () => latest?.token,
  }
}

/** An illegal header value would be quoted in the error of `Headers`, token and all; so it is caught here. */
function checkToken(got: AccessToken | null): string {
  const token = got?.token.trim() ?? ''
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw new ConfigError(
    token === '' ? 'The credential gave no token.' : 'The credential gave a token that no header can carry.',
    { next: 'Check the credential on its own: its getToken must answer with an access token.' },
  )
}
