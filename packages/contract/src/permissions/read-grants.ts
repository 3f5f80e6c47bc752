/** How a token was got: for a user, or for an app by itself. */
export type TokenKind = 'delegated' | 'application'

/** What a token may do, as far as it can be read without checking the signature. */
export interface Grants {
  /** `opaque` when the token is no readable JWT, which is legal; `unknown` when its claims do not tell. */
  readonly kind: TokenKind | 'unknown' | 'opaque'
  /** Names from `scp` for a delegated token, from `roles` for an app-only one. */
  readonly permissions: readonly string[]
}

type Claims = Readonly<Record<string, unknown>>

/**
 * Reads the permissions of a token without verifying anything.
 *
 * Good for hints before a call; never for letting somebody in.
 */
export function readGrants(token: string): Grants {
  const claims = payloadOf(token)
  return claims ? readGrantsFromClaims(claims) : { kind: 'opaque', permissions: [] }
}

/**
 * Reads the permissions from decoded claims.
 *
 * `roles` alone does not make a token app-only: users can be assigned app roles too. The order below is the
 * one that Entra's claims reference leaves: scopes first, then `idtyp`, then `oid` equal to `sub`.
 */
export function readGrantsFromClaims(claims: Claims): Grants {
  const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ').filter(Boolean) : []
  const roles = Array.isArray(claims['roles'])
    ? claims['roles'].filter((role) => typeof role === 'string')
    : []
  if (scopes.length > 0) return { kind: 'delegated', permissions: scopes }
  if (claims['idtyp'] === 'app') return { kind: 'application', permissions: roles }
  if (claims['idtyp'] === 'user') return { kind: 'delegated', permissions: [] }
  if (typeof claims['oid'] === 'string' && claims['oid'] === claims['sub'])
    return { kind: 'application', permissions: roles }
  if (['upn', 'unique_name', 'preferred_username'].some((name) => typeof claims[name] === 'string'))
    return { kind: 'delegated', permissions: [] }
  return { kind: 'unknown', permissions: roles }
}

function payloadOf(token: string): Claims | undefined {
  const [, payload, signature] = token.split('.')
  if (!payload || signature === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isClaims(claims) ? claims : undefined
  } catch {
    return undefined
  }
}

function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
