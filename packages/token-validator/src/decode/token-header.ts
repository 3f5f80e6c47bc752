import type { JsonObject } from './json-object.ts'

/** The header of a token. Members that are not named here are kept as they came. */
export interface TokenHeader {
  readonly alg?: string
  readonly kid?: string
  readonly typ?: string
  /** Thumbprint of the signing certificate; v1 tokens only. */
  readonly x5t?: string
  /** Marks a token that only Microsoft Graph and its kin can verify. */
  readonly nonce?: string
  readonly [parameter: string]: unknown
}

const names = ['alg', 'kid', 'typ', 'x5t', 'nonce']

/** Tells whether the named header parameters are text, where present. */
export function isTokenHeader(json: JsonObject): json is TokenHeader {
  return names.every((name) => !Object.hasOwn(json, name) || typeof json[name] === 'string')
}
