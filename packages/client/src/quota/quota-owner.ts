/**
 * Whose quota a token uses: the tenant and the app in it.
 *
 * @returns A text to compare by; the same one for all tokens that cannot be read.
 */
export function quotaOwner(token: string | undefined): string {
  const claims = read(token?.split('.')[1] ?? '')
  const ids = [claims['tid'], claims['appid'] ?? claims['azp']]
  return ids.map((id) => (typeof id === 'string' ? id : 'unknown')).join(' ')
}

function read(part: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')))
    return typeof claims === 'object' && claims !== null ? { ...claims } : {}
  } catch {
    return {}
  }
}
