import { afterEach, describe, expect, it } from 'vitest'
import { listenForRedirect, type RedirectListener } from '../../src/loopback/redirect-listener.ts'

let listener: RedirectListener
afterEach(() => listener.close())

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })

describe('listenForRedirect', () => {
  it('takes the form with the state, holds the browser, and answers it once the outcome is known', async () => {
    listener = await listenForRedirect(0)
    expect(listener.redirectUri).toMatch(/^http:\/\/localhost:\d+$/)
    const waiting = listener.arrival('state-1')
    const page = fetch(listener.redirectUri, form({ code: 'code-1', state: 'state-1' }))
    const { query, answer } = await waiting
    expect(query.get('code')).toBe('code-1')
    answer('done')
    const response = await page
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('You are signed in')
  })

  it('stops listening once the browser is answered', async () => {
    listener = await listenForRedirect(0)
    const waiting = listener.arrival('state-1')
    const page = fetch(listener.redirectUri, form({ code: 'code-1', state: 'state-1' }))
    ;(await waiting).answer('failed')
    const response = await page
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('did not work')
    await expect(fetch(listener.redirectUri)).rejects.toThrow()
  })

  it.each([
    { name: 'another state', init: form({ code: 'x', state: 'forged' }), status: 400 },
    { name: 'no state', init: form({ code: 'x' }), status: 400 },
    { name: 'a query instead of a form', init: {}, path: '/?code=x&state=state-1', status: 404 },
    { name: 'another path', init: form({ code: 'x', state: 'state-1' }), path: '/favicon.ico', status: 404 },
    {
      name: 'a body that is no form',
      init: { method: 'POST', body: 'code=x&state=state-1' },
      status: 404,
    },
    {
      name: 'a body that is too long',
      init: form({ code: 'x'.repeat(70_000), state: 'state-1' }),
      status: 404,
    },
  ])('is not taken in by $name', async ({ init, path, status }) => {
    listener = await listenForRedirect(0)
    let arrived = false
    const waiting = listener.arrival('state-1').then((arrival) => {
      arrived = true
      return arrival
    })
    const response = await fetch(new URL(path ?? '/', listener.redirectUri), init)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('state-1')
    expect(arrived).toBe(false)

    const page = fetch(listener.redirectUri, form({ code: 'real', state: 'state-1' }))
    const { query, answer } = await waiting
    answer('done')
    expect(query.get('code')).toBe('real')
    await page
  })

  it('serves no other name of this machine, so that a page elsewhere cannot rebind one', async () => {
    listener = await listenForRedirect(0)
    void listener.arrival('state-1')
    const { port } = new URL(listener.redirectUri)
    const response = await fetch(`http://127.0.0.1:${port}/`, form({ code: 'x', state: 'state-1' }))
    expect(response.status).toBe(404)
  })

  it('says so when the port is taken', async () => {
    listener = await listenForRedirect(0)
    const port = Number(new URL(listener.redirectUri).port)
    await expect(listenForRedirect(port)).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: `Nothing can listen on port ${port} of 127.0.0.1.`,
      cause: expect.objectContaining({ code: 'EADDRINUSE' }),
    })
  })
})
