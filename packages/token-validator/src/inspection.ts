import type { TokenKind } from '@mde-kit/contract/permissions'
import type { TokenClaims } from './decode/token-claims.ts'
import type { TokenHeader } from './decode/token-header.ts'
import type { Finding } from './findings/finding.ts'
import { type InstantText, isoInstant } from './instant-text.ts'
import { collectFindings, everyRule } from './rules/order.ts'
import type { RuleInput } from './rules/rule.ts'

/** Whom a token speaks for. The name is for people to read; never decide by it. */
export interface TokenSubject {
  readonly type: 'user' | 'app' | 'unknown'
  /** Object id of the user or service principal in the tenant. */
  readonly id: string | undefined
  readonly displayName: string | undefined
}

/** What a token says about itself, in plain fields. Instants are ISO 8601, UTC. */
export interface TokenInspection {
  /** Whether the signature and every claim were checked; false for a mere inspection. */
  readonly verified: boolean
  readonly kind: TokenKind | 'unknown'
  /** Names from `scp` for a delegated token, from `roles` for an app-only one. */
  readonly permissions: readonly string[]
  /** False for a token that was issued although nothing is granted, which happens. */
  readonly hasPermissions: boolean
  readonly subject: TokenSubject
  readonly tenantId: string | undefined
  /** Client that asked for the token. */
  readonly appId: string | undefined
  /** How that client proved itself to Entra. */
  readonly clientAuthentication: 'public-client' | 'client-secret' | 'certificate' | undefined
  /** Token version: `1.0` or `2.0`. */
  readonly version: string | undefined
  readonly issuer: string | undefined
  readonly audience: string | readonly string[] | undefined
  readonly issuedAt: string | undefined
  readonly notBefore: string | undefined
  readonly expiresAt: string | undefined
  /** Negative once expired. */
  readonly expiresInSeconds: number | undefined
  /** What is wrong or unusual, in the order of validation; empty when all is well. */
  readonly findings: readonly Finding[]
  readonly header: TokenHeader
  readonly claims: TokenClaims
}

/** Describes a decoded token and collects everything that the rules find. */
export function inspect(input: RuleInput): TokenInspection {
  return describeToken(input, collectFindings(everyRule, input))
}

/** Describes a decoded token, given what was found on it. */
export function describeToken(
  { header, claims, grants, nowSeconds }: RuleInput,
  findings: readonly Finding[],
  instant = isoInstant,
): TokenInspection {
  const kind = grants.kind === 'opaque' ? 'unknown' : grants.kind
  const issuedAt = written(claims.iat, instant)
  return {
    verified: false,
    kind,
    permissions: grants.permissions,
    hasPermissions: grants.permissions.length > 0,
    subject: describeSubject(kind, claims),
    tenantId: claims.tid,
    appId: claims.appid ?? claims.azp,
    clientAuthentication: clientAuthentications.get(claims.appidacr ?? claims.azpacr),
    version: claims.ver,
    issuer: claims.iss,
    audience: claims.aud,
    issuedAt,
    // The same second, as a rule.
    notBefore: claims.nbf === claims.iat ? issuedAt : written(claims.nbf, instant),
    expiresAt: written(claims.exp, instant),
    expiresInSeconds: claims.exp === undefined ? undefined : claims.exp - nowSeconds,
    findings,
    header,
    claims,
  }
}

function written(seconds: number | undefined, instant: InstantText): string | undefined {
  return seconds === undefined ? undefined : instant(seconds)
}

const clientAuthentications: ReadonlyMap<string | undefined, TokenInspection['clientAuthentication']> =
  new Map([
    ['0', 'public-client'],
    ['1', 'client-secret'],
    ['2', 'certificate'],
  ] as const)

function describeSubject(kind: TokenInspection['kind'], claims: TokenClaims): TokenSubject {
  const id = claims.oid
  if (kind === 'application') return { type: 'app', id, displayName: claims.app_displayname }
  const displayName = claims.preferred_username ?? claims.upn ?? claims.unique_name ?? claims.name
  return { type: kind === 'delegated' ? 'user' : 'unknown', id, displayName }
}
