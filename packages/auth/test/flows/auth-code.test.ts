import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { AbortedError } from '@mde-kit/contract/errors'
import { type AuthCodeConfig, authCodeCredential } from '../../src/flows/auth-code.ts'
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

const redirectUri = 'http://localhost:31544/getAToken'

/** A browser in which somebody signs in: goes straight to the redirect URI. */
function browser(change: (query: URLSearchParams) => void = () => undefined) {
  const visited: URL[] = []
  const authorize: AuthCodeConfig['authorize'] = async (url) => {
    const page = new URL(url)
    visited.push(page)
    const back = new URL(page.searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', 'code-1')
    back.searchParams.set('state', page.searchParams.get('state') ?? '')
    change(back.searchParams)
    return back.href
  }
  return { authorize, visited }
}

function setUp(answers: Answer[], config: Partial<AuthCodeConfig> = {}) {
  const fake = fakeTokenEndpoint(...answers)
  const { authorize, visited } = browser()
  const credential = authCodeCredential({
    tenantId,
    clientId,
    redirectUri,
    authorize,
    fetch: fake.fetch,
    ...config,
  })
  return { credential, visited, requests: fake.requests }
}

describe('authCodeCredential', () => {
  it('sends the browser to the v2 endpoint with PKCE and a state', async () => {
    const { credential, visited } = setUp([grantsUser()])
    await credential.getToken(scope)
    const [page] = visited
    expect(`${page?.origin}${page?.pathname}`).toBe(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`,
    )
    expect(Object.fromEntries(page?.searchParams ?? [])).toMatchObject({
      client_id: clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: redirectUri,
      scope: `${scope} openid profile offline_access`,
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{22}$/),
    })
  })

  it('redeems the code with the verifier of the challenge', async () => {
    const { credential, visited, requests } = setUp([grantsUser()])
    expect((await credential.getToken(scope)).token).toBe('access-1')
    expect(requests).toHaveLength(1)
    expect(requests[0]?.url.split('?')[0]).toBe(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    )
    const form = requests[0]?.form ?? {}
    expect(form).toMatchObject({
      client_id: clientId,
      grant_type: 'authorization_code',
      code: 'code-1',
      redirect_uri: redirectUri,
      scope: `${scope} openid profile offline_access`,
    })
    expect(form).not.toHaveProperty('client_secret')
    const challenge = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url')
    expect(challenge).toBe(visited[0]?.searchParams.get('code_challenge'))
  })

  it('uses a fresh state and verifier for each sign-in', async () => {
    const { credential, visited, requests } = setUp([grantsUser(), grantsUser()])
    await credential.getToken(scope)
    await credential.getToken(scope, { tenantId: 'fabrikam.com' })
    expect(new Set(visited.map((page) => page.searchParams.get('state'))).size).toBe(2)
    expect(new Set(requests.map(({ form }) => form['code_verifier'])).size).toBe(2)
  })

  it('sends the browser of an emulator to the emulator', async () => {
    const { credential, visited, requests } = setUp([grantsUser()], {
      authorityHost: 'http://localhost:4010',
    })
    await credential.getToken(scope)
    expect(visited[0]?.href).toContain(`http://localhost:4010/${tenantId}/oauth2/v2.0/authorize?`)
    expect(requests[0]?.url).toContain(`http://localhost:4010/${tenantId}/oauth2/v2.0/token`)
  })

  it('adds the secret of a confidential app, in renewals too', async () => {
    let now = 0
    const { credential, visited, requests } = setUp(
      [grantsUser(), grantsUser({ access_token: 'access-2' })],
      {
        clientSecret: 's3cret',
        now: () => now,
      },
    )
    await credential.getToken(scope)
    now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    expect(requests.map(({ form }) => [form['grant_type'], form['client_secret']])).toEqual([
      ['authorization_code', 's3cret'],
      ['refresh_token', 's3cret'],
    ])
    expect(visited).toHaveLength(1)
  })

  it('asks the user again when the session has ended', async () => {
    let now = 0
    const { credential, visited } = setUp([grantsUser(), refuses('invalid_grant'), grantsUser()], {
      now: () => now,
    })
    await credential.getToken(scope)
    now = 3_600_000
    await credential.getToken(scope)
    expect(visited).toHaveLength(2)
  })

  it('satisfies claims silently where it can, and hands them to the user where it cannot', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
    const { credential, visited, requests } = setUp([
      grantsUser(),
      grantsUser({ access_token: 'access-2' }),
      refuses('interaction_required', { claims }),
      grantsUser({ access_token: 'access-3' }),
    ])
    await credential.getToken(scope)
    expect((await credential.getToken(scope, { claims })).token).toBe('access-2')
    expect(JSON.parse(requests[1]?.form['claims'] ?? '')).toMatchObject(JSON.parse(claims) as object)
    expect((await credential.getToken(scope, { claims })).token).toBe('access-3')
    expect(visited).toHaveLength(2)
    expect(JSON.parse(visited[1]?.searchParams.get('claims') ?? '')).toMatchObject(
      JSON.parse(claims) as object,
    )
  })

  it.each([
    { name: 'another state', change: (query: URLSearchParams) => query.set('state', 'forged') },
    { name: 'no state', change: (query: URLSearchParams) => query.delete('state') },
    { name: 'two states', change: (query: URLSearchParams) => query.append('state', 'forged') },
    {
      name: 'another state and a refusal',
      change: (query: URLSearchParams) => {
        query.set('state', 'forged')
        query.set('error', 'access_denied')
      },
    },
  ])('sends no code that comes with $name', async ({ change }) => {
    const { credential, requests } = setUp([], { authorize: browser(change).authorize })
    const error = await rejection(credential.getToken(scope))
    expect(error).toMatchObject({ name: 'AuthError', code: 'MDE_AUTH', error: 'state_mismatch' })
    expect(String(error)).not.toContain('code-1')
    expect(requests).toHaveLength(0)
  })

  it('reports a refusal that the browser brings back', async () => {
    const { authorize } = browser((query) => {
      query.delete('code')
      query.set('error', 'access_denied')
      query.set('error_description', 'AADSTS65004: User declined to consent.\r\nTrace ID: x')
    })
    await expect(setUp([], { authorize }).credential.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_CONSENT',
      error: 'access_denied',
      aadsts: 65004,
      message:
        'login.microsoftonline.com refused the auth-code sign-in (access_denied). ' +
        'AADSTS65004: The user declined to consent.',
    })
  })

  it('shows neither code nor state of a refusal that the browser brings back', async () => {
    const { authorize } = browser((query) => {
      query.set('code', 'code/1+2')
      query.set('error', 'server_error')
      query.set('error_description', `Lost code%2f1%2B2 of ${query.get('state')}.`)
    })
    await expect(setUp([], { authorize }).credential.getToken(scope)).rejects.toMatchObject({
      message: expect.stringContaining(' Lost [redacted] of [redacted].'),
    })
  })

  it.each([
    { name: 'no URL', authorize: async () => 'code-1' },
    { name: 'nothing', authorize: async () => undefined as unknown as string },
  ])('does not take $name for a redirect', async ({ authorize }) => {
    await expect(setUp([], { authorize }).credential.getToken(scope)).rejects.toMatchObject({
      name: 'AuthError',
      message: expect.stringContaining('authorize'),
    })
  })

  it('rejects when the browser comes back without a code', async () => {
    const { authorize } = browser((query) => query.delete('code'))
    await expect(setUp([], { authorize }).credential.getToken(scope)).rejects.toMatchObject({
      message: 'The browser came back without a code.',
    })
  })

  it.each([
    {
      name: 'throws',
      authorize: () => {
        throw new Error('no browser')
      },
    },
    { name: 'rejects', authorize: () => Promise.reject(new Error('no browser')) },
  ])('keeps the cause when authorize $name', async ({ authorize }) => {
    await expect(setUp([], { authorize }).credential.getToken(scope)).rejects.toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH',
      cause: { message: 'It failed.', stack: expect.stringContaining('auth-code.test.ts') },
    })
  })

  it('passes on an error of this project that authorize rejects with', async () => {
    const closed = new AbortedError('The window was closed.', { next: 'Try again.' })
    const { credential } = setUp([], { authorize: () => Promise.reject(closed) })
    expect(await rejection(credential.getToken(scope))).toBe(closed)
  })

  it('tells authorize to stop when aborted, and does not wait for it', async () => {
    const abort = new AbortController()
    const authorize = vi.fn<AuthCodeConfig['authorize']>(() => new Promise(() => undefined))
    const { credential } = setUp([], { authorize })
    const asked = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    await vi.waitFor(() => expect(authorize).toHaveBeenCalled())
    abort.abort()
    expect(await asked).toMatchObject({ code: 'MDE_ABORTED' })
    expect(authorize.mock.calls[0]?.[1].signal.aborted).toBe(true)
  })

  it('does not call authorize for a caller who gave up while another had the turn', async () => {
    const other = 'https://graph.microsoft.com/.default'
    let fail: (fault: Error) => void = () => undefined
    const authorize = vi.fn<AuthCodeConfig['authorize']>(
      () =>
        new Promise((_resolve, reject) => {
          fail = reject
        }),
    )
    const { credential, requests } = setUp([], { authorize })
    const first = rejection(credential.getToken(scope))
    await vi.waitFor(() => expect(authorize).toHaveBeenCalledTimes(1), { interval: 1 })
    const abort = new AbortController()
    const second = rejection(credential.getToken(other, { abortSignal: abort.signal }))
    abort.abort()
    expect(await second).toMatchObject({ code: 'MDE_ABORTED' })
    fail(new Error('the window was closed'))
    await first
    await new Promise((resolve) => setImmediate(resolve)) // lets the second turn come to its end
    expect(authorize).toHaveBeenCalledTimes(1)
    expect(requests).toHaveLength(0)
  })

  it('does not call authorize once aborted, however far the sign-in has come', async () => {
    for (let steps = 0; steps < 100; steps++) {
      const abort = new AbortController()
      const seen: boolean[] = []
      const { credential } = setUp([grantsUser()], {
        authorize: (_url, { signal }) => {
          seen.push(signal.aborted)
          return new Promise(() => undefined)
        },
      })
      const asked = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
      for (let step = 0; step < steps; step++) await Promise.resolve()
      abort.abort()
      expect(await asked).toMatchObject({ code: 'MDE_ABORTED' })
      await new Promise((resolve) => setImmediate(resolve))
      expect(seen).not.toContain(true)
    }
  })
})
