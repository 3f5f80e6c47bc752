/** What an app says to the sign-in service and hears from it. */
export interface Overheard {
  readonly fetch: typeof globalThis.fetch
  /** Access tokens, oldest first. */
  readonly accessTokens: readonly string[]
  /** Everything that must stay on the server: tokens of every kind, and verifiers of PKCE. */
  readonly secrets: readonly string[]
}

/** Listens between an app and the sign-in service. */
export function overhear(fetch: typeof globalThis.fetch = globalThis.fetch): Overheard {
  const accessTokens: string[] = []
  const secrets: string[] = []
  return {
    accessTokens,
    secrets,
    fetch: async (input, init) => {
      const sent = new URLSearchParams(typeof init?.body === 'string' ? init.body : '')
      const response = await fetch(input, init)
      if (!(response.headers.get('content-type') ?? '').includes('json')) return response
      const heard = (await response.clone().json()) as Readonly<Record<string, unknown>>
      const kept = [
        ...['access_token', 'id_token', 'refresh_token'].map((name) => heard[name]),
        ...['code_verifier', 'refresh_token'].map((name) => sent.get(name)),
      ]
      secrets.push(...kept.filter((value) => typeof value === 'string'))
      if (typeof heard['access_token'] === 'string') accessTokens.push(heard['access_token'])
      return response
    },
  }
}
