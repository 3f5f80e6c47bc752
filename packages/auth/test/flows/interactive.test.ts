import { describe, expect, it, vi } from 'vitest'
import { type InteractiveConfig, interactiveCredential } from '../../src/flows/interactive.ts'
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

/** A browser in which somebody signs in: posts the answer to the redirect URI, as Entra's page would. */
function browser(change: (form: URLSearchParams) => void = () => undefined) {
  const visited: URL[] = []
  const shown: Promise<string>[] = []
  const openBrowser = (url: string) => {
    const page = new URL(url)
    visited.push(page)
    const form = new URLSearchParams({ code: 'code-1', state: page.searchParams.get('state') ?? '' })
    change(form)
    shown.push(
      fetch(page.searchParams.get('redirect_uri') ?? '', { method: 'POST', body: form }).then((r) =>
        r.text(),
      ),
    )
  }
  return { openBrowser, visited, shown }
}

function setUp(answers: Answer[], config: Partial<InteractiveConfig> = {}) {
  const fake = fakeTokenEndpoint(...answers)
  const { openBrowser, visited, shown } = browser()
  const credential = interactiveCredential({ tenantId, clientId, openBrowser, fetch: fake.fetch, ...config })
  return { credential, visited, shown, requests: fake.requests }
}

/** Whether something still listens where the browser was sent back to. */
const stillListens = (page: URL | undefined) =>
  fetch(page?.searchParams.get('redirect_uri') ?? '').then(
    () => true,
    () => false,
  )

describe('interactiveCredential', () => {
  it('signs in over loopback with PKCE, and tells the person', async () => {
    const { credential, visited, shown, requests } = setUp([grantsUser()])
    expect((await credential.getToken(scope)).token).toBe('access-1')
    const query = visited[0]?.searchParams
    const redirectUri = query?.get('redirect_uri') ?? ''
    expect(redirectUri).toMatch(/^http:\/\/localhost:\d+$/)
    expect(query?.get('response_mode')).toBe('form_post')
    expect(query?.get('code_challenge_method')).toBe('S256')
    expect(requests[0]?.form).toMatchObject({
      code: 'code-1',
      redirect_uri: redirectUri,
      client_id: clientId,
    })
    expect(await shown[0]).toContain('You are signed in')
    expect(await stillListens(visited[0])).toBe(false)
  })

  it('renews without opening the browser again', async () => {
    let now = 0
    const { credential, visited } = setUp([grantsUser(), grantsUser({ access_token: 'access-2' })], {
      now: () => now,
    })
    await credential.getToken(scope)
    now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    expect(visited).toHaveLength(1)
  })

  it('does not call a sign-in done whose code is refused', async () => {
    const { credential, visited, shown } = setUp([refuses('invalid_grant', { error_codes: [54005] })])
    await expect(credential.getToken(scope)).rejects.toMatchObject({ aadsts: 54005 })
    expect(await shown[0]).toContain('did not work')
    expect(await stillListens(visited[0])).toBe(false)
  })

  it('reports what the page refused', async () => {
    const { openBrowser, shown } = browser((form) => {
      form.delete('code')
      form.set('error', 'access_denied')
      form.set('error_description', 'AADSTS65004: User declined to consent.')
    })
    const { credential } = setUp([], { openBrowser })
    await expect(credential.getToken(scope)).rejects.toMatchObject({
      aadsts: 65004,
      code: 'MDE_AUTH_CONSENT',
    })
    expect(await shown[0]).toContain('did not work')
  })

  it.each([
    {
      name: 'throws',
      openBrowser: () => {
        throw new Error('no browser')
      },
    },
    { name: 'rejects', openBrowser: () => Promise.reject(new Error('no browser')) },
  ])('ends the sign-in when openBrowser $name', async ({ openBrowser }) => {
    await expect(setUp([], { openBrowser }).credential.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH',
      cause: { message: 'It failed.', stack: expect.stringContaining('interactive.test.ts') },
      message: expect.stringContaining('openBrowser'),
    })
  })

  it('does not wait for openBrowser, which may last as long as the window', async () => {
    const { openBrowser } = browser()
    const slow = (url: string) => {
      openBrowser(url)
      return new Promise(() => undefined)
    }
    expect((await setUp([grantsUser()], { openBrowser: slow }).credential.getToken(scope)).token).toBe(
      'access-1',
    )
  })

  it('stops within 200 ms when aborted, and leaves nothing listening', async () => {
    const abort = new AbortController()
    const openBrowser = vi.fn<InteractiveConfig['openBrowser']>()
    const { credential } = setUp([], { openBrowser })
    const asked = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    await vi.waitFor(() => expect(openBrowser).toHaveBeenCalled())
    const abortedAt = performance.now()
    abort.abort()
    expect(await asked).toMatchObject({ code: 'MDE_ABORTED' })
    expect(performance.now() - abortedAt).toBeLessThan(200)
    await new Promise((resolve) => setImmediate(resolve)) // lets the listener close
    expect(await stillListens(new URL(openBrowser.mock.calls[0]?.[0] ?? ''))).toBe(false)
  })

  it.each([-1, 65_536, 1.5])('refuses %d as a port', (redirectPort) => {
    expect(() => setUp([], { redirectPort })).toThrow(/redirectPort is no port/)
  })
})
