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

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'
const isTextList = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
const isSeconds = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastSecondOfYear9999)

/** Whether each known claim has its documented type. JSON has no undefined: that is an absent claim. */
const checks: Readonly<Record<keyof KnownClaims, (claims: JsonObject) => boolean>> = {
  aud: ({ aud }) => isText(aud) || isTextList(aud),
  iss: ({ iss }) => isText(iss),
  iat: ({ iat }) => isSeconds(iat),
  nbf: ({ nbf }) => isSeconds(nbf),
  exp: ({ exp }) => isSeconds(exp),
  tid: ({ tid }) => isText(tid),
  oid: ({ oid }) => isText(oid),
  sub: ({ sub }) => isText(sub),
  ver: ({ ver }) => isText(ver),
  scp: ({ scp }) => isText(scp),
  roles: ({ roles }) => isTextList(roles),
  idtyp: ({ idtyp }) => isText(idtyp),
  appid: ({ appid }) => isText(appid),
  appidacr: ({ appidacr }) => isText(appidacr),
  azp: ({ azp }) => isText(azp),
  azpacr: ({ azpacr }) => isText(azpacr),
  app_displayname: ({ app_displayname }) => isText(app_displayname),
  upn: ({ upn }) => isText(upn),
  unique_name: ({ unique_name }) => isText(unique_name),
  preferred_username: ({ preferred_username }) => isText(preferred_username),
  name: ({ name }) => isText(name),
}

const namedChecks = Object.entries(checks)

/** Names the first claim whose type is not the documented one. */
export function findWrongClaim(json: JsonObject): string | undefined {
  for (const [name, isRight] of namedChecks) if (!isRight(json)) return name
  return undefined
}

/** Tells whether the known claims have their documented types, where present. */
export function isTokenClaims(json: JsonObject): json is TokenClaims {
  return findWrongClaim(json) === undefined
}
