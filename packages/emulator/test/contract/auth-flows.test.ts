import {
  createCredential,
  createWebSignIn,
  type Credential,
  type CredentialConfig,
  type PersistentCache,
  storeCache,
  type WebSignInConfig,
} from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitSignIn } from '../../src/index.ts'
import { analystOf, scope, startTenant, type TestTenant } from './tenant.ts'

const redirectUri = 'http://localhost:31544/getAToken'

let tenant: TestTenant
let native: { readonly tenantId: string; readonly clientId: string; readonly authorityHost: string }
/** The same for the Web platform, with its secret. */
let web: typeof native & { readonly clientSecret: string }

beforeAll(async () => {
  tenant = await startTenant()
  const { directory, tenantId, url: authorityHost } = tenant.emulator
  const register = (displayName: string, options: Parameters<typeof directory.registerApp>[1]) => {
    const { clientId } = directory.registerApp(tenantId, {
      ...options,
      displayName,
      requiredPermissions: [{ kind: 'delegated', name: 'Alert.Read' }],
    })
    directory.grantAdminConsent(clientId)
    return { tenantId, clientId, authorityHost }
  }
  native = register('native', {
    displayName: 'native',
    isPublicClient: true,
    redirectUris: [
      { uri: 'http://localhost', platform: 'publicClient' },
      { uri: redirectUri, platform: 'publicClient' },
    ],
  })
  const registered = register('web', {
    displayName: 'web',
    redirectUris: [{ uri: redirectUri, platform: 'web' }],
  })
  web = { ...registered, clientSecret: directory.addSecret(registered.clientId).value }
})
afterAll(() => tenant.emulator.stop())

/** Signs in as the analyst, and posts the answer to the app that waits for it on loopback. */
async function browse(url: string): Promise<void> {
  const answer = new URL(await visitSignIn(url, analystOf(tenant.emulator)))
  await fetch(answer.origin, { method: 'POST', body: answer.searchParams })
}

/** A refresh token that another program got with the same app. */
async function refreshTokenFromElsewhere(): Promise<string> {
  const { tenantId, clientId, authorityHost } = native
  const { username, password } = analystOf(tenant.emulator)
  const body = new URLSearchParams({
    grant_type: 'password',
    client_id: clientId,
    username,
    password,
    scope: `${scope} openid profile offline_access`,
  })
  const response = await fetch(`${authorityHost}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body })
  const { refresh_token: refreshToken } = (await response.json()) as { refresh_token: string }
  return refreshToken
}

/** The cache of a program in which the analyst signed in. */
async function cacheOfSignedIn(): Promise<PersistentCache> {
  const rows = new Map<string, string>()
  const cache = storeCache({
    get: async (key) => rows.get(key),
    set: async (key, value) => rows.set(key, value),
    delete: async (key) => rows.delete(key),
  })
  await createCredential({ flow: 'interactive', ...native, openBrowser: browse, cache }).getToken(scope)
  return cache
}

const configs: { name: string; config: () => CredentialConfig | Promise<CredentialConfig> }[] = [
  { name: 'interactive', config: () => ({ flow: 'interactive', ...native, openBrowser: browse }) },
  {
    name: 'password on v2',
    config: () => ({ flow: 'password', ...native, ...analystOf(tenant.emulator), endpoint: 'v2' }),
  },
  {
    name: 'refresh token',
    config: async () => ({
      flow: 'refresh-token',
      ...native,
      refreshToken: await refreshTokenFromElsewhere(),
    }),
  },
  {
    name: 'saved session',
    config: async () => ({ flow: 'saved-session', ...native, cache: await cacheOfSignedIn() }),
  },
]

/** Lists alerts with the token of a credential. */
async function expectAlerts(credential: Credential): Promise<void> {
  const defender = createDefenderClient({ credential, apiBase: tenant.emulator.url })
  expect(await defender.alerts.list().toArray({ limit: 3 })).toHaveLength(3)
}

const grantsAsked = (from: number) =>
  tenant.emulator.requests.slice(from).filter(({ path }) => path.endsWith('/token')).length

describe.each(configs)('$name', ({ config }) => {
  it('gets a token that the API takes, and renews it without a person', async () => {
    let ahead = 0
    const credential = createCredential({ ...(await config()), now: () => Date.now() + ahead })
    const first = await credential.getToken(scope)
    await expectAlerts(credential)
    const before = tenant.emulator.requests.length
    ahead = 2 * 3_600_000
    const second = await credential.getToken(scope)
    expect(second.token).not.toBe(first.token)
    expect(grantsAsked(before)).toBe(1)
    await expectAlerts(credential)
  })
})

describe.each([
  { name: 'a confidential client', config: (): WebSignInConfig => ({ ...web, redirectUri }) },
  { name: 'a public client', config: (): WebSignInConfig => ({ ...native, redirectUri }) },
])('a web app that is $name', ({ config }) => {
  it.each(['query', 'form_post'] as const)('signs a person in with %s', async (responseMode) => {
    const app = createWebSignIn(config())
    const pending = await app.beginSignIn({ scopes: scope, responseMode })
    const answer = await visitSignIn(pending.url, analystOf(tenant.emulator))
    const { account, credential } = await app.redeem(answer, pending)
    expect(account).toMatchObject({
      username: analystOf(tenant.emulator).username,
      tenantId: tenant.emulator.tenantId,
    })
    await expectAlerts(credential)
    await expectAlerts(app.credentialFor(account))
  })

  it('redeems an answer once', async () => {
    const app = createWebSignIn(config())
    const pending = await app.beginSignIn({ scopes: scope })
    const answer = await visitSignIn(pending.url, analystOf(tenant.emulator))
    await app.redeem(answer, pending)
    await expect(app.redeem(answer, pending)).rejects.toMatchObject({
      name: 'AuthError',
      error: 'invalid_grant',
    })
  })

  it('signs nobody in with the answer of another browser', async () => {
    const app = createWebSignIn(config())
    const [mine, theirs] = [
      await app.beginSignIn({ scopes: scope }),
      await app.beginSignIn({ scopes: scope }),
    ]
    const answer = await visitSignIn(theirs.url, analystOf(tenant.emulator))
    await expect(app.redeem(answer, mine)).rejects.toMatchObject({ error: 'state_mismatch' })
  })
})
