import type { AccessToken, TokenCredential } from '@mde-kit/contract'
import type { Lifetime } from '../time/lifetime.ts'
import { createSingleFlight } from './single-flight.ts'

/** A token this close to its end is replaced, so that it does not expire on the way or between retries. */
const marginMs = 5 * 60_000

/** How long a token that could not be replaced is used before the next try. */
const renewalPauseMs = 30_000

export interface TokenSourceOptions {
  readonly credential: TokenCredential
  readonly scope: string
  readonly tenantId?: string | undefined
  readonly now: () => number
}

export interface ReplaceOptions {
  readonly lifetime: Lifetime
  /** Claims that the service wants of the next token, as JSON text. */
  readonly claims?: string | undefined
}

/** The token of one client: one scope, one tenant. */
export interface TokenSource {
  /**
   * A token that is good for minutes; for less where the sign-in service cannot be reached. Callers at the same
   * time share one request to the credential.
   */
  get(lifetime: Lifetime): Promise<string>
  /**
   * A token in place of one that the service refused, which is replaced once for all its callers. It is the same
   * again where the credential has no other.
   */
  replace(refused: string, options: ReplaceOptions): Promise<string>
  /** The latest token, however old; undefined before the first. */
  latest(): string | undefined
}

interface Held {
  readonly token: string
  readonly usableUntil: number
  readonly expiresAt: number
  readonly isRefused?: true
}

/** Puts a cache in front of a credential, so that any credential can be used, even one without a cache. */
export function createTokenSource({ credential, scope, tenantId, now }: TokenSourceOptions): TokenSource {
  let latest: Held | undefined
  /** Claims that the next token must satisfy. */
  let wanted: string | undefined
  /** Once challenged, always: without it, a credential may give the refused token out of its cache again. */
  let enableCae = false

  async function renew(abortSignal: AbortSignal): Promise<Held> {
    const claims = wanted
    const got = await credential.getToken(scope, {
      abortSignal,
      ...(tenantId !== undefined && { tenantId }),
      ...(claims !== undefined && { claims }),
      // The credential may well hold the same token in a cache of its own.
      ...(latest?.isRefused && { forceRefresh: true }),
      ...(enableCae && { enableCae }),
    })
    const token = await checkToken(got)
    if (wanted === claims) wanted = undefined
    const expiresAt = got?.expiresOnTimestamp ?? 0
    return { token, expiresAt, usableUntil: expiresAt - marginMs }
  }

  /** A token that is near its end is better than none. One that was refused has its end set to 0. */
  async function keepAfter(fault: unknown): Promise<Held> {
    if (latest === undefined || now() >= latest.expiresAt) throw fault
    const { isOutage } = await import('./outage.ts')
    if (!isOutage(fault)) throw fault
    return { ...latest, usableUntil: Math.min(latest.expiresAt, now() + renewalPauseMs) }
  }

  const flight = createSingleFlight(async (signal) => {
    latest = await renew(signal).catch(keepAfter)
    return latest.token
  })

  const get = async (lifetime: Lifetime) =>
    latest && now() < latest.usableUntil ? latest.token : flight.join(lifetime)

  return {
    get,
    replace(refused, { lifetime, claims }) {
      if (latest?.token === refused) {
        latest = { token: refused, usableUntil: 0, expiresAt: 0, isRefused: true }
        wanted = claims ?? wanted
        enableCae ||= claims !== undefined
      }
      return get(lifetime)
    },
    latest: () => latest?.token,
  }
}

/** An illegal header value would be quoted in the error of `Headers`, token and all; so it is caught here. */
async function checkToken(got: AccessToken | null): Promise<string> {
  const token = got?.token.trim() ?? ''
  if (/^[\x21-\x7e]+$/.test(token)) return token
  const { unusableToken } = await import('./unusable-token.ts')
  throw unusableToken(token)
}
