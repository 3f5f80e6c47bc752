import { decodeJwt } from 'jose'
import { createEntra, type EntraOptions } from '../../src/entra/create-entra.ts'
import { createSigningKeys } from '../../src/entra/keys.ts'

export const origin = 'http://127.0.0.1:4000'
export const tenantId = 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d'
export const otherTenantId = 'f0000000-0000-4000-8000-000000000002'
export const resource = 'https://api.securitycenter.microsoft.com'
export const startMs = Date.UTC(2026, 0, 31, 8)

export type Person = 'analyst' | 'reader' | 'mfa' | 'admin'

// One key for all emulators of a test file: making one takes a while.
export const signingKeys = createSigningKeys()

export type JsonBody = Readonly<Record<string, unknown>>

export interface TokenResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: JsonBody
}

/** An emulator with a clock that stands still, two apps and their secrets. */
export function createTestEntra(options: Partial<EntraOptions> = {}) {
  const clock = { now: startMs }
  const entra = createEntra({ origin: () => origin, now: () => clock.now, signingKeys, ...options })
  const { directory, routes } = entra
  directory.addTenant({ id: otherTenantId, domain: 'fabrikam.example' })

  const cli = directory.registerApp(tenantId, {
    displayName: 'Test CLI',
    isPublicClient: true,
    redirectUris: [{ uri: 'http://localhost', platform: 'publicClient' }],
    requiredPermissions: [
      { kind: 'delegated', name: 'Machine.Read' },
      { kind: 'delegated', name: 'Alert.Read' },
    ],
  })
  const daemon = directory.registerApp(tenantId, {
    displayName: 'Test daemon',
    redirectUris: [
      { uri: 'https://app.example/callback', platform: 'web' },
      { uri: 'https://spa.example/callback', platform: 'spa' },
    ],
    requiredPermissions: [
      { kind: 'application', name: 'Alert.Read.All' },
      { kind: 'delegated', name: 'Alert.Read' },
    ],
  })
  const { value: secret } = directory.addSecret(daemon.clientId)

  const idOf = (person: Person): string => directory.findUser(tenantId, `${person}@contoso.example`)?.id ?? ''
  const credentialsOf = (person: Person) => ({
    username: `${person}@contoso.example`,
    password: directory.passwordOf(idOf(person)),
  })

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    routes.request(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    })
  const get = (path: string) => routes.request(new URL(path, origin).href)
  const token = async (
    version: 'v1' | 'v2',
    fields: Record<string, string>,
    tenant: string = tenantId,
  ): Promise<TokenResponse> => {
    const response = await post(`/${tenant}/oauth2/${version === 'v2' ? 'v2.0/' : ''}token`, fields)
    return { status: response.status, headers: response.headers, body: (await response.json()) as JsonBody }
  }

  return { ...entra, clock, cli, daemon, secret, idOf, credentialsOf, post, get, token }
}

export type TestEntra = ReturnType<typeof createTestEntra>

/** The claims of a token in a response body. */
export function claimsOf(body: JsonBody, name: 'access_token' | 'id_token' = 'access_token') {
  return decodeJwt<JsonBody>(String(body[name]))
}
