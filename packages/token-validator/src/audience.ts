/**
 * Brings an audience into the form that is compared: host in lower case, one trailing slash dropped.
 *
 * Text work only. A URL parser would also resolve dots and ports, and so make different values equal.
 */
export function normaliseAudience(audience: string): string {
  const origin = /^[A-Za-z]+:\/\/[\w.-]*/.exec(audience)?.[0] ?? ''
  const lower = origin.toLowerCase()
  const spelt = origin === lower ? audience : lower + audience.slice(origin.length)
  return spelt.endsWith('/') ? spelt.slice(0, -1) : spelt
}

/** Prepares audiences for {@link isAcceptedAudience}. */
export function audienceSet(audiences: readonly string[]): ReadonlySet<string> {
  return new Set(audiences.map(normaliseAudience))
}

/** Tells whether an audience is one of those accepted. A list of audiences never is: Entra writes one value. */
export function isAcceptedAudience(audience: unknown, accepted: ReadonlySet<string>): audience is string {
  if (typeof audience !== 'string') return false
  return accepted.has(audience) || accepted.has(normaliseAudience(audience))
}
