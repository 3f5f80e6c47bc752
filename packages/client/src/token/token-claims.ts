/** The claims of a token, unverified; none where it cannot be read. */
export function tokenClaims(token: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const part = token?.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')))
    return typeof claims === 'object' && claims !== null ? { ...claims } : {}
  } catch {
    return {}
  }
}
