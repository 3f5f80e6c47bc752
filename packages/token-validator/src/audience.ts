/**
 * Brings an audience into the form that is compared: host in lower case, one trailing slash dropped.
 *
 * Text work only. A URL parser would also resolve dots and ports, and so make different values equal.
 */
export function normaliseAudience(audience: string): string {
  return audience.replace(/^[A-Za-z]+:\/\/[\w.-]*/, (origin) => origin.toLowerCase()).replace(/\/$/, '')
}

/** Tells whether an audience is one of those accepted. A list of audiences never is: Entra writes one value. */
export function isAcceptedAudience(audience: unknown, accepted: readonly string[]): audience is string {
  if (typeof audience !== 'string') return false
  const wanted = normaliseAudience(audience)
  return accepted.some((one) => normaliseAudience(one) === wanted)
}
