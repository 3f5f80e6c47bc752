import { inspect } from 'node:util'
import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { storeCache } from '../../src/cache/persistent-cache.ts'
import { deviceCodeCredential } from '../../src/flows/device-code.ts'
import type { PendingSignIn } from '../../src/web/pending-sign-in.ts'
import { createWebSignIn, type WebSignIn, type WebSignInConfig } from '../../src/web/web-sign-in.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'
import { mapStore } from '../support/map-store.ts'

const redirectUri = 'http://localhost:31544/getAToken'

/** Grants a token for one of several people, with the nonce of the page that was opened last. */
function people(web: () => { nonce: string }) {
  return (person: string, claims: Record<string, unknown> = {}): Answer =>
    (request, signal) => {
      const identity = {
        oid: person,
        tid: tenantId,
        sub: person,
        preferred_username: `${person}@contoso.com`,
      }
      const id = { ...identity, name: `Name of ${person}`, nonce: web().nonce, aud: clientId, ...claims }
      return grantsUser({
        access_token: `access-of-${person}`,
        refresh_token: `refresh-of-${person}`,
        client_info: Buffer.from(JSON.stringify({ uid: person, utid: tenantId })).toString('base64url'),
        id_token: new UnsecuredJWT(id).encode(),
      })(request, signal)
    }
}

function setUp(config: Partial<WebSignInConfig> = {}) {
  const answers: Answer[] = []
  const fake = fakeTokenEndpoint(
    ...Array.from(
      { length: 9 },
      (_, index): Answer =>
        (request, signal) => {
          const answer = answers[index]
          if (!answer) throw new Error(`request ${index + 1} was not expected`)
          return answer(request, signal)
        },
    ),
  )
  let nonce = ''
  const web = createWebSignIn({ tenantId, clientId, redirectUri, fetch: fake.fetch, ...config })
  const begin: WebSignIn['beginSignIn'] = async (options) => {
    const pending = await web.beginSignIn(options)
    nonce = new URL(pending.url).searchParams.get('nonce') ?? ''
    return pending
  }
  return { web, begin, answers, grants: people(() => ({ nonce })), requests: fake.requests }
}

const back = (state: string, fields: Record<string, string> = { code: 'code-1' }) =>
  `${redirectUri}?${new URLSearchParams({ state, ...fields }).toString()}`

describe('createWebSignIn', () => {
  it('begins with a page that carries state, nonce and challenge, and keeps the verifier back', async () => {
    const { begin } = setUp()
    const pending = await begin({ scopes: scope, prompt: 'login', loginHint: 'a@contoso.com' })
    const query = new URL(pending.url).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_mode: 'query',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge_method: 'S256',
      prompt: 'login',
      login_hint: 'a@contoso.com',
    })
    expect(pending.url).not.toContain(pending.verifier)
    expect(JSON.parse(JSON.stringify(pending))).toEqual(pending)
  })

  it.each([
    { name: 'the URL', responseMode: 'query' as const, answer: back },
    {
      name: 'the form',
      responseMode: 'form_post' as const,
      answer: (state: string) => new URLSearchParams({ state, code: 'code-1' }),
    },
  ])('redeems $name that the browser came back with', async ({ responseMode, answer }) => {
    const { web, begin, answers, grants, requests } = setUp({ clientSecret: 's3cret' })
    const pending = await begin({ scopes: scope, responseMode })
    expect(new URL(pending.url).searchParams.get('response_mode')).toBe(responseMode)
    answers.push(grants('ana'))
    const { account, token, credential } = await web.redeem(answer(pending.state), pending)
    expect(requests[0]?.form).toMatchObject({
      grant_type: 'authorization_code',
      code: 'code-1',
      code_verifier: pending.verifier,
      client_secret: 's3cret',
    })
    expect(account).toEqual({
      homeAccountId: `ana.${tenantId}`,
      tenantId,
      objectId: 'ana',
      username: 'ana@contoso.com',
      name: 'Name of ana',
    })
    expect(token.token).toBe('access-of-ana')
    expect((await credential.getToken(scope)).token).toBe('access-of-ana')
    expect(requests).toHaveLength(1)
  })

  it('keeps the people of one app apart, and renews each with their own session', async () => {
    let now = 0
    const { web, begin, answers, grants, requests } = setUp({ now: () => now })
    const signedIn = []
    for (const person of ['ana', 'ben']) {
      const pending = await begin({ scopes: scope })
      answers.push(grants(person))
      signedIn.push(await web.redeem(back(pending.state), pending))
    }
    now = 3_600_000
    answers.push(grants('ana', { nonce: undefined }), grants('ben', { nonce: undefined }))
    for (const { credential } of signedIn) await credential.getToken(scope)
    expect(requests.slice(2).map(({ form }) => form['refresh_token'])).toEqual([
      'refresh-of-ana',
      'refresh-of-ben',
    ])
  })

  it('takes up a session after a restart, from a store', async () => {
    const cache = storeCache(mapStore())
    const before = setUp({ cache })
    const pending = await before.begin({ scopes: scope })
    before.answers.push(before.grants('ana'))
    const { account } = await before.web.redeem(back(pending.state), pending)

    const after = setUp({ cache })
    expect((await after.web.credentialFor(account).getToken(scope)).token).toBe('access-of-ana')
    expect(after.requests).toHaveLength(0)
  })

  it('lends nobody the session of a person, in the same store', async () => {
    const cache = storeCache(mapStore())
    const { web, begin, answers, grants } = setUp({ cache })
    const pending = await begin({ scopes: scope })
    answers.push(grants('ana'))
    await web.redeem(back(pending.state), pending)
    const fake = fakeTokenEndpoint(refuses('server_error', {}, { status: 500 }))
    const other = deviceCodeCredential({
      tenantId,
      clientId,
      cache,
      fetch: fake.fetch,
      onDeviceCode: () => undefined,
    })
    await expect(other.getToken(scope)).rejects.toMatchObject({ name: 'AuthError' })
    expect(fake.requests.map(({ url }) => url)).toEqual([expect.stringContaining('/devicecode')])
  })

  it('says that the session is over, and asks nobody', async () => {
    let now = 0
    const { web, begin, answers, grants } = setUp({ now: () => now })
    const pending = await begin({ scopes: scope })
    answers.push(grants('ana'), refuses('invalid_grant', { error_codes: [700082] }))
    const { credential } = await web.redeem(back(pending.state), pending)
    now = 3_600_000
    await expect(credential.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      aadsts: 700082,
    })
    await expect(web.credentialFor({ homeAccountId: 'nobody' }).getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      error: 'no_account_found',
    })
  })

  it.each([
    { name: 'another state', answer: () => back('forged'), want: { error: 'state_mismatch' } },
    {
      name: 'a refusal',
      answer: (state: string) =>
        back(state, { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent.' }),
      want: { aadsts: 65004, code: 'MDE_AUTH_CONSENT' },
    },
    { name: 'a path instead of a URL', answer: () => '/getAToken?code=1', want: { code: 'MDE_CONFIG' } },
  ])('sends nothing for $name', async ({ answer, want }) => {
    const { web, begin, requests } = setUp()
    const pending = await begin({ scopes: scope })
    await expect(web.redeem(answer(pending.state), pending)).rejects.toMatchObject(want)
    expect(requests).toHaveLength(0)
  })

  it.each([
    { name: 'that is not there', change: () => undefined },
    { name: 'without its nonce', change: (kept: PendingSignIn) => ({ ...kept, nonce: undefined }) },
    { name: 'without its verifier', change: (kept: PendingSignIn) => ({ ...kept, verifier: '' }) },
    { name: 'without its state', change: (kept: PendingSignIn) => ({ ...kept, state: undefined }) },
  ])('sends nothing for a session $name', async ({ change }) => {
    const { web, begin, requests } = setUp()
    const pending = await begin({ scopes: scope })
    const answer = web.redeem(back(pending.state), change(pending) as PendingSignIn | undefined)
    await expect(answer).rejects.toMatchObject({ name: 'AuthError', error: 'state_mismatch' })
    expect(requests).toHaveLength(0)
  })

  it.each([
    { name: 'of another sign-in', claims: { nonce: 'another' }, want: { error: 'nonce_mismatch' } },
    { name: 'without a nonce', claims: { nonce: undefined }, want: { error: 'nonce_mismatch' } },
    {
      name: 'for another app',
      claims: { aud: 'another' },
      want: { message: 'The sign-in service did not say who signed in to this app.' },
    },
  ])('takes no id_token $name', async ({ claims, want }) => {
    const { web, begin, answers, grants } = setUp()
    const pending = await begin({ scopes: scope })
    answers.push(grants('ana', claims))
    await expect(web.redeem(back(pending.state), pending)).rejects.toMatchObject({
      name: 'AuthError',
      ...want,
    })
  })

  it('keeps code, state and verifier out of errors', async () => {
    const { web, begin, answers } = setUp()
    const pending = await begin({ scopes: scope })
    answers.push(({ form }) =>
      Response.json(
        { error: 'invalid_grant', error_description: `AADSTS123456: ${Object.values(form).join(' ')}` },
        { status: 400 },
      ),
    )
    const answer = back(pending.state, { code: 'code-hunter1' })
    const error: unknown = await web.redeem(answer, pending).catch((fault: unknown) => fault)
    const text = inspect(error, { depth: Infinity, showHidden: true })
    expect(error).toMatchObject({ aadsts: 123456 })
    for (const secret of ['code-hunter1', pending.verifier, pending.state]) expect(text).not.toContain(secret)
  })

  it('stops when aborted', async () => {
    const { web, begin } = setUp({ fetch: () => new Promise(() => undefined) })
    const pending = await begin({ scopes: scope })
    const abort = new AbortController()
    const asked = web.redeem(back(pending.state), pending, { abortSignal: abort.signal })
    abort.abort()
    await expect(asked).rejects.toMatchObject({ code: 'MDE_ABORTED' })
  })

  it('names the page that ends the session', () => {
    const { web } = setUp()
    expect(web.signOutUrl()).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/logout`)
    expect(web.signOutUrl({ returnTo: 'http://localhost:31544/' })).toBe(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A31544%2F`,
    )
  })
})
