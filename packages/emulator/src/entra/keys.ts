import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

/** A key as Entra publishes it: without `alg`. */
export interface PublishedKey {
  readonly kty: string
  readonly use: 'sig'
  readonly kid: string
  readonly x5t: string
  readonly n: string
  readonly e: string
}

export interface VerifyOptions {
  /** Milliseconds since 1970. */
  readonly nowMs: number
}

/** The key pairs of one emulator. They exist in memory only. */
export interface SigningKeys {
  /** The key that signs, and before the first roll-over no other; then the one before it as well. */
  published(): Promise<readonly PublishedKey[]>
  /** Signs with a new key from now on. Tokens of the key before stay good; those of older ones do not. */
  rollOver(): Promise<void>
  /** Signs claims as a JWT. `x5t` goes into the header of v1 tokens. */
  sign(claims: JWTPayload, version: 'v1' | 'v2'): Promise<string>
  /** @throws The token is not ours, is out of its time, or lacks a claim that every token has. */
  verify(token: string, options: VerifyOptions): Promise<JWTPayload>
}

/** How many tokens are remembered; the oldest go first. */
const maxVerified = 1000

/** Starts making a 2048-bit RSA key, off the main thread. Whoever needs it first waits. */
export function createSigningKeys(): SigningKeys {
  let current = makePair()
  let previous: typeof current | undefined
  // Handled here for the case that nobody ever asks; those who ask get the rejection too.
  current.catch(() => undefined)
  const pairs = () => Promise.all(previous ? [current, previous] : [current])
  /** Tokens whose signature was good, since a client sends the same one many times. */
  const verified = new Map<string, JWTPayload>()

  return {
    published: async () => (await pairs()).map(({ published }) => published),
    async rollOver() {
      const next = makePair()
      await next
      previous = current
      current = next
      verified.clear()
    },
    async sign(claims, version) {
      const { privateKey, published } = await current
      const x5t = version === 'v1' ? { x5t: published.x5t } : {}
      return new SignJWT(claims)
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...x5t, kid: published.kid })
        .sign(privateKey)
    },
    async verify(token, { nowMs }) {
      const seen = verified.get(token)
      if (seen) return checkTime(seen, nowMs)
      const known = await pairs()
      const findKey = ({ kid }: { kid?: string }) => {
        const signer = known.find(({ published }) => published.kid === kid)
        if (!signer) throw new errors.JWKSNoMatchingKey()
        return signer.publicKey
      }
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ['RS256'],
        currentDate: new Date(nowMs),
        requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid'],
      })
      const [oldest] = verified.size < maxVerified ? [] : verified.keys()
      if (oldest !== undefined) verified.delete(oldest)
      verified.set(token, payload)
      return payload
    },
  }
}

/** The same checks of time, with the same faults, as when the token was first verified. */
function checkTime(payload: JWTPayload, nowMs: number): JWTPayload {
  const nowSeconds = Math.floor(nowMs / 1000)
  if (payload.exp !== undefined && payload.exp <= nowSeconds)
    throw new errors.JWTExpired('The token has expired.', payload, 'exp', 'check_failed')
  if (payload.nbf !== undefined && payload.nbf > nowSeconds)
    throw new errors.JWTClaimValidationFailed('The token is not valid yet.', payload, 'nbf', 'check_failed')
  return payload
}

async function makePair() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const published: PublishedKey = { kty: 'RSA', use: 'sig', kid, x5t: kid, n: jwk.n ?? '', e: jwk.e ?? '' }
  return { privateKey, publicKey, published }
}
