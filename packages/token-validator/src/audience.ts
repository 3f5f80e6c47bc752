/**
 * Brings an audience into the form that is compared: host in lower case, one trailing slash dropped.
 *
 * Text work only. A URL parser would also resolve dots and ports, and so make different values equal.
 */
export function normaliseAudience(audience: string): string {
  return audience.replace(/^[A-Za-z]+:\/\/[\w.-]*/, (origin) => origin.toLowerCase()).replace(/\/$/, '')
}

/** Prepares audiences for {@link isAcceptedAudience}. */
export function audienceSet(audiences: readonly string[]): ReadonlySet<string> {
  return new Set(audiences.map(normaliseAudience))
}

/** Tells whether an audience is one of those accepted. A list of audiences never is: Entra writes one value. */
export function isAcceptedAudience(audience: unknown, accepted: ReadonlySet<string>): audience is string {
  return typeof audience === 'string' && accepted.has(normaliseAudience(audience))
}
