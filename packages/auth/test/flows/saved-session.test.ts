import { describe, expect, it } from 'vitest'
import { fileCache } from '../../src/cache/file-cache.ts'
import type { PersistentCache } from '../../src/cache/persistent-cache.ts'
import { credentialFromEnv } from '../../src/credential-from-env.ts'
import { authCodeCredential } from '../../src/flows/auth-code.ts'
import { chainedCredential } from '../../src/flows/chain.ts'
import { savedSessionCredential } from '../../src/flows/saved-session.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const app = { tenantId, clientId }

/** What a program in which a person signs in leaves behind. */
async function signedIn(): Promise<() => PersistentCache> {
  const folder = await temporaryFolder()
  const open = () => fileCache({ folder, keyring: 'never' })
  await authCodeCredential({
    ...app,
    redirectUri: 'http://localhost',
    authorize: async (url) => `http://localhost/?code=c&state=${new URL(url).searchParams.get('state')}`,
    ...fakeTokenEndpoint(grantsUser()),
    now: () => 0,
    cache: open(),
  }).getToken(scope)
  return open
}

const sessionIn = (cache: PersistentCache, now: number, ...answers: Answer[]) => {
  const { fetch, requests } = fakeTokenEndpoint(...answers)
  return { requests, credential: savedSessionCredential({ ...app, cache, fetch, now: () => now }) }
}

describe('savedSessionCredential', () => {
  it('takes up what another program left, and renews it', async () => {
    const open = await signedIn()
    const same = sessionIn(open(), 0)
    expect((await same.credential.getToken(scope)).token).toBe('access-1')
    const later = sessionIn(open(), 3_600_000, grantsUser({ access_token: 'access-2' }))
    expect((await later.credential.getToken(scope)).token).toBe('access-2')
    expect(later.requests.map(({ form }) => form['refresh_token'])).toEqual(['refresh-1'])
  })

  it('sends nothing where nobody signed in', async () => {
    const folder = await temporaryFolder()
    const { credential, requests } = sessionIn(fileCache({ folder, keyring: 'never' }), 0)
    expect(await rejection(credential.getToken(scope))).toMatchObject({ code: 'MDE_AUTH_EXPIRED' })
    expect(requests).toEqual([])
  })

  it('passes on why a session ended', async () => {
    const open = await signedIn()
    const ended = refuses('invalid_grant', { error_codes: [700082] })
    const { credential } = sessionIn(open(), 3_600_000, ended)
    expect(await rejection(credential.getToken(scope))).toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      aadsts: 700082,
    })
  })

  it('stands between the environment and others in a chain, which says what it tried', async () => {
    const open = await signedIn()
    const folder = await temporaryFolder()
    const chainOn = (cache: PersistentCache) =>
      chainedCredential([
        { name: 'environment', credential: () => credentialFromEnv({}).credential },
        { name: 'file cache', credential: sessionIn(cache, 0).credential },
        { name: 'nobody', credential: { getToken: () => Promise.resolve(null) } },
      ])
    expect((await chainOn(open()).getToken(scope)).token).toBe('access-1')
    const none = chainOn(fileCache({ folder, keyring: 'never' }))
    expect(await rejection(none.getToken(scope))).toMatchObject({
      message:
        'No credential of the chain gave a token. environment: No variable says who signs in. ' +
        'file cache: Nobody is signed in any more. nobody: It gave no token.',
    })
  })

  it('is there for an environment too, with a cache', async () => {
    const open = await signedIn()
    const env = { MDE_FLOW: 'saved-session', MDE_TENANT_ID: tenantId, MDE_CLIENT_ID: clientId }
    const { credential, flow } = credentialFromEnv(env, { cache: open(), now: () => 0 })
    expect([flow, (await credential.getToken(scope)).token]).toEqual(['saved-session', 'access-1'])
    expect(() => credentialFromEnv(env)).toThrow('cache is missing for the saved-session flow')
  })

  it('refuses to go without a cache', () => {
    const config: object = app
    expect(() => savedSessionCredential(config as Parameters<typeof savedSessionCredential>[0])).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: 'cache is missing.' }),
    )
  })
})
