/** One parameter of a challenge, up to the next. */
const parameter = /[\s,]*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s",]+))/y

/**
 * Reads the claims that the next token must satisfy, from a 401 of continuous access evaluation.
 *
 * @returns JSON text, decoded from base64; undefined when the answer is no such challenge, or an unreadable one.
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function readClaimsChallenge(headers: Headers): string | undefined {
  const text = headers.get('www-authenticate') ?? ''
  // Several challenges may stand in one header, and fetch joins several headers to one.
  for (const { index, 0: scheme } of text.matchAll(/(?<![^\s,])Bearer\s/gi)) {
    const parameters = readParameters(text, index + scheme.length)
    const claims = parameters.get('claims')
    if (parameters.get('error') === 'insufficient_claims' && claims !== undefined) return decode(claims)
  }
  return undefined
}

function readParameters(text: string, from: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const next = new RegExp(parameter)
  next.lastIndex = from
  for (;;) {
    const [, name, quoted, bare] = next.exec(text) ?? []
    if (name === undefined) return found
    found.set(name.toLowerCase(), quoted ?? bare ?? '')
  }
}

function decode(claims: string): string | undefined {
  const text = Buffer.from(claims, 'base64').toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : undefined
  } catch {
    return undefined
  }
}
