import { describe, expect, it } from 'vitest'
import { createStorage, filePath } from '../../src/storage/create-storage.ts'
import { createSignedLinks } from '../../src/storage/signed-links.ts'
import type { TenantState } from '../../src/defender/state/tenant-state.ts'
import { tenantId } from '../defender/bench.ts'

const content = new TextEncoder().encode('0123456789')

/** A storage with one file, and links that work for a minute. */
function world() {
  const clock = { nowMs: Date.parse('2026-03-01T12:00:00Z') }
  const links = createSignedLinks({ origin: () => 'http://127.0.0.1:8081', now: () => clock.nowMs })
  const asked: string[] = []
  const routes = createStorage({
    links,
    tenantState: (id) => {
      asked.push(id)
      return {} as TenantState
    },
    sources: {
      packages: (_, [name]) =>
        name === 'a b.zip' ? { bytes: content, contentType: 'application/zip' } : undefined,
    },
  })
  const link = (...path: string[]) => links.sign(filePath('packages', tenantId, ...path), 60_000)
  const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    routes.request(url, { method, headers })
  return { clock, asked, link, get, links }
}

describe('the storage', () => {
  it('sends the file that a link leads to, whole or from a byte on', async () => {
    const { get, link, asked } = world()
    const whole = await get(link('a b.zip'))
    expect(whole.headers.get('content-type')).toBe('application/zip')
    expect(await whole.text()).toBe('0123456789')
    const etag = whole.headers.get('etag') ?? ''
    const rest = await get(link('a b.zip'), { range: 'bytes=7-', 'if-match': etag })
    expect(rest.status).toBe(206)
    expect(rest.headers.get('content-range')).toBe('bytes 7-9/10')
    expect(await rest.text()).toBe('789')
    const part = await get(link('a b.zip'), { range: 'bytes=2-4' })
    expect(await part.text()).toBe('234')
    expect(new Set(asked)).toEqual(new Set([tenantId]))
  })

  it('gives links a time of their own', async () => {
    const { get, link, clock } = world()
    const url = link('a b.zip')
    expect(new URL(url).searchParams.get('se')).toBe('2026-03-01T12:01:00Z')
    clock.nowMs += 59_999
    expect((await get(url)).status).toBe(200)
    clock.nowMs += 1
    const refusal = await get(url)
    expect(refusal.status).toBe(403)
    expect(refusal.headers.get('x-ms-error-code')).toBe('AuthenticationFailed')
    expect(await refusal.text()).toContain('<Code>AuthenticationFailed</Code>')
  })

  const changes: { name: string; change: (url: URL) => void }[] = [
    { name: 'another path', change: (url) => (url.pathname = url.pathname.replace('a%20b', 'c')) },
    { name: 'a longer life', change: (url) => url.searchParams.set('se', '2027-01-01T00:00:00Z') },
    { name: 'another signature', change: (url) => url.searchParams.set('sig', 'AAAA') },
    { name: 'no signature', change: (url) => url.searchParams.delete('sig') },
    { name: 'no end', change: (url) => url.searchParams.delete('se') },
  ]
  it.each(changes)('refuses a link with $name', async ({ change }) => {
    const { get, link, asked } = world()
    const url = new URL(link('a b.zip'))
    change(url)
    expect((await get(url.href)).status).toBe(403)
    expect(asked).toEqual([])
  })

  const refusals = [
    {
      name: 'a token',
      headers: { authorization: 'Bearer x' },
      status: 400,
      code: 'InvalidAuthenticationInfo',
    },
    { name: 'a range past the end', headers: { range: 'bytes=10-' }, status: 416, code: 'InvalidRange' },
    { name: 'another version', headers: { 'if-match': '"0x0"' }, status: 412, code: 'ConditionNotMet' },
    { name: 'another verb', headers: {}, method: 'DELETE', status: 405, code: 'UnsupportedHttpVerb' },
  ]
  it.each(refusals)('refuses $name', async ({ headers, method, status, code }) => {
    const { get, link } = world()
    const response = await get(link('a b.zip'), headers, method)
    expect(response.status).toBe(status)
    expect(response.headers.get('x-ms-error-code')).toBe(code)
  })

  it('knows no other file, and no other folder', async () => {
    const { get, link, links } = world()
    expect((await get(link('b.zip'))).status).toBe(404)
    expect((await get(links.sign('/toString/x/y', 60_000))).status).toBe(404)
  })

  it('takes no link that another start has signed', async () => {
    const { link } = world()
    expect((await world().get(link('a b.zip'))).status).toBe(403)
  })
})
