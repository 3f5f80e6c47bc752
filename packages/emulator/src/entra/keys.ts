import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose'

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

/** The key pair of one emulator. It exists in memory only. */
export interface SigningKeys {
  published(): Promise<PublishedKey>
  /** Signs claims as a JWT. `x5t` goes into the header of v1 tokens. */
  sign(claims: JWTPayload, version: 'v1' | 'v2'): Promise<string>
  /** @throws The token is not ours, is out of its time, or lacks a claim that every token has. */
  verify(token: string, options: VerifyOptions): Promise<JWTPayload>
}

/** Starts making a 2048-bit RSA key, off the main thread. Whoever needs it first waits. */
export function createSigningKeys(): SigningKeys {
  const pair = makePair()
  // Handled here for the case that nobody ever asks; those who ask get the rejection too.
  pair.catch(() => undefined)

  return {
    published: async () => (await pair).published,
    async sign(claims, version) {
      const { privateKey, published } = await pair
      const x5t = version === 'v1' ? { x5t: published.x5t } : {}
      return new SignJWT(claims)
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...x5t, kid: published.kid })
        .sign(privateKey)
    },
    async verify(token, { nowMs }) {
      const { publicKey } = await pair
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        currentDate: new Date(nowMs),
        requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid'],
      })
      return payload
    },
  }
}

async function makePair() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const published: PublishedKey = { kty: 'RSA', use: 'sig', kid, x5t: kid, n: jwk.n ?? '', e: jwk.e ?? '' }
  return { privateKey, publicKey, published }
}
