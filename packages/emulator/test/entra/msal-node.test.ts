import {
  ConfidentialClientApplication,
  type Configuration,
  CryptoProvider,
  type INetworkModule,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from '@azure/msal-node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorize, redirected, see, signIn, submit } from './browser.ts'
import { createTestEntra, origin, resource, type TestEntra, tenantId } from './test-entra.ts'

const scopes = [`${resource}/.default`]
const redirectUri = 'http://localhost:5000'

/** Hands MSAL's requests to the emulator, without a socket. */
function networkOf({ routes }: TestEntra): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    if (!url.startsWith(origin)) throw new Error(`MSAL called ${url}.`)
    const response = await routes.request(url, {
      method,
      headers: options?.headers ?? {},
      body: options?.body ?? null,
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}

async function configurationFor(
  entra: TestEntra,
  clientId: string,
  clientSecret?: string,
): Promise<Configuration> {
  const metadata = await entra.get(`/${tenantId}/v2.0/.well-known/openid-configuration`)
  return {
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      authorityMetadata: await metadata.text(),
      ...(clientSecret !== undefined && { clientSecret }),
    },
    system: { networkClient: networkOf(entra) },
  }
}

async function publicClient(entra: TestEntra): Promise<PublicClientApplication> {
  entra.directory.grantAdminConsent(entra.cli.clientId)
  return new PublicClientApplication(await configurationFor(entra, entra.cli.clientId))
}

async function confidentialClient(
  entra: TestEntra,
  secret = entra.secret,
): Promise<ConfidentialClientApplication> {
  entra.directory.grantAdminConsent(entra.daemon.clientId)
  return new ConfidentialClientApplication(await configurationFor(entra, entra.daemon.clientId, secret))
}

const authenticated = async (entra: TestEntra, token: string | undefined) =>
  entra.authenticate(`Bearer ${token}`)

describe('MSAL Node', () => {
  it('gets an app-only token, and the next one from its cache', async () => {
    const entra = createTestEntra()
    const client = await confidentialClient(entra)
    const result = await client.acquireTokenByClientCredential({ scopes })
    expect(await authenticated(entra, result?.accessToken)).toMatchObject({
      ok: true,
      grants: { kind: 'application', permissions: ['Alert.Read.All'] },
    })
    const again = await client.acquireTokenByClientCredential({ scopes })
    expect(again).toMatchObject({ accessToken: result?.accessToken, fromCache: true })
  })

  it('redeems a code with PKCE, then refreshes silently', async () => {
    const entra = createTestEntra()
    const client = await publicClient(entra)
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
    const url = new URL(
      await client.getAuthCodeUrl({
        scopes,
        redirectUri,
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
        state: 's',
        nonce: 'n',
      }),
    )
    expect(url.origin).toBe(origin)
    const page = await authorize(entra, Object.fromEntries(url.searchParams), url.pathname)
    const answer = redirected(await signIn(entra, page, 'analyst'))
    const result = await client.acquireTokenByCode(
      { code: answer['code'] ?? '', scopes, redirectUri, codeVerifier: verifier, state: 's', nonce: 'n' },
      { code: answer['code'] ?? '', state: answer['state'] ?? '' },
    )
    expect(result.account).toMatchObject({
      username: 'analyst@contoso.example',
      tenantId,
      homeAccountId: `${entra.idOf('analyst')}.${tenantId}`,
    })
    expect(await authenticated(entra, result.accessToken)).toMatchObject({ grants: { kind: 'delegated' } })

    const account = result.account!
    expect(await client.acquireTokenSilent({ account, scopes })).toMatchObject({
      accessToken: result.accessToken,
      fromCache: true,
    })
    const fresh = await client.acquireTokenSilent({ account, scopes, forceRefresh: true })
    expect(fresh.accessToken).not.toBe(result.accessToken)
    expect(await authenticated(entra, fresh.accessToken)).toMatchObject({ ok: true })

    entra.directory.revokeSessions(entra.idOf('analyst'))
    await expect(client.acquireTokenSilent({ account, scopes, forceRefresh: true })).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      subError: 'bad_token',
    })
  })

  it('redeems a code as a confidential client', async () => {
    const entra = createTestEntra()
    const client = await confidentialClient(entra)
    const callback = 'https://app.example/callback'
    const url = new URL(await client.getAuthCodeUrl({ scopes, redirectUri: callback }))
    const page = await authorize(entra, Object.fromEntries(url.searchParams), url.pathname)
    const { code = '' } = redirected(await signIn(entra, page, 'analyst'))
    const result = await client.acquireTokenByCode({ code, scopes, redirectUri: callback })
    expect(result.account?.username).toBe('analyst@contoso.example')
    expect(result.scopes).toContain(`${resource}/Alert.Read`)
  })

  it('signs in with a password, public and confidential', async () => {
    const entra = createTestEntra()
    for (const client of [await publicClient(entra), await confidentialClient(entra)]) {
      const result = await client.acquireTokenByUsernamePassword({
        scopes,
        ...entra.credentialsOf('analyst'),
      })
      expect(await authenticated(entra, result?.accessToken)).toMatchObject({
        user: { userPrincipalName: 'analyst@contoso.example' },
      })
      expect(result?.account?.homeAccountId).toBe(`${entra.idOf('analyst')}.${tenantId}`)
    }
  })

  it('takes a refresh token from elsewhere', async () => {
    const entra = createTestEntra()
    const client = await publicClient(entra)
    const { body } = await entra.token('v2', {
      grant_type: 'password',
      client_id: entra.cli.clientId,
      ...entra.credentialsOf('analyst'),
      scope: `${resource}/.default offline_access`,
    })
    const result = await client.acquireTokenByRefreshToken({
      refreshToken: String(body['refresh_token']),
      scopes,
    })
    expect(await authenticated(entra, result?.accessToken)).toMatchObject({ ok: true })
  })

  it('knows by the error that a person has to act', async () => {
    const entra = createTestEntra()
    const client = await publicClient(entra)
    const signInOf = (person: 'mfa' | 'analyst') =>
      client
        .acquireTokenByUsernamePassword({ scopes, ...entra.credentialsOf(person) })
        .catch((error: unknown) => error)
    const secondFactor = await signInOf('mfa')
    expect(secondFactor).toBeInstanceOf(InteractionRequiredAuthError)
    expect(secondFactor).toMatchObject({
      errorNo: 50076,
      claims: expect.stringContaining('capolids') as string,
    })
    entra.directory.revokeConsent(entra.cli.clientId)
    const consent = await signInOf('analyst')
    expect(consent).toBeInstanceOf(InteractionRequiredAuthError)
    expect(consent).toMatchObject({ errorNo: 65001, subError: 'consent_required' })
  })

  it('reports a wrong secret', async () => {
    const client = await confidentialClient(createTestEntra(), 'wrong')
    const error: unknown = await client
      .acquireTokenByClientCredential({ scopes })
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ errorCode: 'invalid_client', errorNo: 7000215, status: 401 })
  })
})

describe('MSAL Node with a device code', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** Lets MSAL poll three times; the person acts between the first and the second. */
  async function run(act: (entra: TestEntra, userCode: string) => Promise<unknown>) {
    const entra = createTestEntra()
    const client = await publicClient(entra)
    let shown = ''
    const result = client
      .acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ userCode }) => void (shown = userCode) })
      .catch((error: unknown) => error)
    const sleepThrough = async () => {
      await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 0 })
      entra.clock.now += 1000
      await vi.advanceTimersByTimeAsync(1000)
    }
    await sleepThrough()
    await act(entra, shown)
    await sleepThrough()
    return { entra, result: await result }
  }

  const openPage = async (entra: TestEntra, userCode: string) =>
    submit(entra, await see(await entra.get('/devicelogin')), { otc: userCode })

  it('waits until the person has signed in', async () => {
    const { entra, result } = await run(async (entra, userCode) =>
      signIn(entra, await openPage(entra, userCode), 'analyst'),
    )
    expect(result).toMatchObject({ account: { username: 'analyst@contoso.example' } })
    const { accessToken } = result as { accessToken: string }
    expect(await authenticated(entra, accessToken)).toMatchObject({ ok: true, grants: { kind: 'delegated' } })
  })

  it('stops when the person cancels', async () => {
    const { result } = await run(async (entra, userCode) =>
      submit(entra, await openPage(entra, userCode), { action: 'cancel' }),
    )
    expect(result).toBeInstanceOf(Error)
    expect(String(result)).toContain('authorization_declined')
  })
})
