/** What is read out of an access token, unverified: enough to refuse it, too little to trust it. */
export interface ClaimsOfToken {
  readonly audience: string | undefined
  /** In lower case. */
  readonly tenantId: string | undefined
  readonly expiresOnTimestamp: number | undefined
}

/** Reads the claims of a JWT; undefined for any other token, which is as good: tokens are opaque to clients. */
export function readClaims(token: string): ClaimsOfToken | undefined {
  const claims = parse(token.split('.')[1] ?? '')
  if (claims === undefined) return undefined
  const { aud, tid, exp } = claims
  return {
    audience: typeof aud === 'string' ? aud : undefined,
    tenantId: typeof tid === 'string' ? tid.toLowerCase() : undefined,
    expiresOnTimestamp: typeof exp === 'number' ? exp * 1000 : undefined,
  }
}

function parse(segment: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
