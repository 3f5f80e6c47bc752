import type { JsonObject } from './json-object.ts'

/** The claims that this package reads. Times are whole seconds since 1970, UTC. */
export interface KnownClaims {
  /** Whom the token is for. Entra writes one value; the standard allows a list. */
  readonly aud?: string | readonly string[]
  readonly iss?: string
  readonly iat?: number
  readonly nbf?: number
  readonly exp?: number
  /** Tenant. */
  readonly tid?: string
  /** Object id of the user or service principal. */
  readonly oid?: string
  readonly sub?: string
  readonly ver?: string
  /** Delegated permissions, separated by spaces. */
  readonly scp?: string
  /** Application permissions of an app; app roles of a user. */
  readonly roles?: readonly string[]
  readonly idtyp?: string
  /** Client of a v1 token, and how it authenticated. */
  readonly appid?: string
  readonly appidacr?: string
  /** Client of a v2 token, and how it authenticated. */
  readonly azp?: string
  readonly azpacr?: string
  readonly app_displayname?: string
  readonly upn?: string
  readonly unique_name?: string
  readonly preferred_username?: string
  readonly name?: string
}

/** The claims of a token. Claims that are not named in {@link KnownClaims} are kept as they came. */
export interface TokenClaims extends KnownClaims {
  readonly [claim: string]: unknown
}

const lastSecondOfYear9999 = 253_402_300_799

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isSeconds = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastSecondOfYear9999

const checks: Readonly<Record<keyof KnownClaims, (value: unknown) => boolean>> = {
  aud: (value) => isText(value) || isTextList(value),
  iss: isText,
  iat: isSeconds,
  nbf: isSeconds,
  exp: isSeconds,
  tid: isText,
  oid: isText,
  sub: isText,
  ver: isText,
  scp: isText,
  roles: isTextList,
  idtyp: isText,
  appid: isText,
  appidacr: isText,
  azp: isText,
  azpacr: isText,
  app_displayname: isText,
  upn: isText,
  unique_name: isText,
  preferred_username: isText,
  name: isText,
}

const namedChecks = Object.entries(checks)

/** Names the first claim whose type is not the documented one. JSON has no undefined: that is an absent claim. */
export function findWrongClaim(json: JsonObject): string | undefined {
  for (const [name, isRight] of namedChecks) {
    const value = json[name]
    if (value !== undefined && !isRight(value)) return name
  }
  return undefined
}

/** Tells whether the known claims have their documented types, where present. */
export function isTokenClaims(json: JsonObject): json is TokenClaims {
  return findWrongClaim(json) === undefined
}
