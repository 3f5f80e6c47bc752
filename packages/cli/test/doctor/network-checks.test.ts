import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkDns, checkHost, checkProxy } from '../../src/doctor/network-checks.ts'

const origin = 'https://login.example'
const now = Date.parse('2026-03-02T12:00:00Z')

afterEach(() => vi.unstubAllGlobals())

const answering = (headers: Readonly<Record<string, string>>) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404, headers })))
const failing = (code: string) =>
  vi.stubGlobal('fetch', () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })),
  )

describe('checkDns', () => {
  it('says where a host is', async () => {
    const find = (name: string) => Promise.resolve({ address: `192.0.2.1 for ${name}` })
    expect(await checkDns(origin, find)).toEqual({
      check: 'dns',
      verdict: 'ok',
      says: 'login.example is 192.0.2.1 for login.example',
      fix: '',
    })
  })

  it('fails where it is not found', async () => {
    const find = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }))
    expect(await checkDns(origin, find)).toMatchObject({
      verdict: 'fail',
      says: 'login.example is not found (ENOTFOUND)',
      fix: expect.stringContaining('DNS'),
    })
  })
})

describe('checkProxy', () => {
  it.each([
    { name: 'none', env: {}, verdict: 'ok', fix: '' },
    { name: 'one that is used', env: { HTTPS_PROXY: 'http://p:1' }, verdict: 'ok', fix: '' },
    { name: 'one in small letters', env: { https_proxy: 'http://p:1' }, verdict: 'ok', fix: '' },
    { name: 'one for both kinds', env: { HTTP_PROXY: 'http://p:1' }, verdict: 'ok', fix: '' },
    { name: 'one that is no URL', env: { HTTPS_PROXY: '//p' }, verdict: 'fail', fix: 'Set HTTPS_PROXY' },
  ])('says $verdict to $name, without its address', ({ env, verdict, fix }) => {
    const check = checkProxy(env)
    expect(check).toMatchObject({ verdict, fix: expect.stringContaining(fix) })
    expect(JSON.stringify(check)).not.toMatch(/\/\/p(:1|")/)
  })
})

describe('checkHost', () => {
  it.each([
    { name: 'agrees', date: 'Mon, 02 Mar 2026 12:00:04 GMT', verdict: 'ok', says: 'agrees' },
    { name: 'is a little off', date: 'Mon, 02 Mar 2026 11:58:00 GMT', verdict: 'warn', says: '120 s ahead' },
    { name: 'is far off', date: 'Mon, 02 Mar 2026 12:06:00 GMT', verdict: 'fail', says: '360 s behind' },
  ])('takes an answer of any status, and says where the clock $name', async ({ date, verdict, says }) => {
    answering({ date })
    const { checks, latencyMs } = await checkHost(origin, 'sign-in host', () => now)
    expect(checks[0]).toMatchObject({ check: 'sign-in host', verdict: 'ok' })
    expect(checks[1]).toMatchObject({ check: 'clock', verdict, says: expect.stringContaining(says) })
    expect(checks[1]?.fix === '').toBe(verdict === 'ok')
    expect(latencyMs).toBeGreaterThanOrEqual(0)
  })

  it('says nothing of the clock where the answer has no date', async () => {
    answering({})
    expect((await checkHost(origin, 'API host')).checks.map(({ check }) => check)).toEqual(['API host'])
  })

  it.each([
    { code: 'ECONNREFUSED', fix: 'firewall' },
    { code: 'SELF_SIGNED_CERT_IN_CHAIN', fix: 'NODE_EXTRA_CA_CERTS' },
  ])('fails with $code, and says what to do', async ({ code, fix }) => {
    failing(code)
    const { checks, latencyMs } = await checkHost(origin, 'API host')
    expect(checks).toEqual([
      {
        check: 'API host',
        verdict: 'fail',
        says: `https://login.example does not answer (${code})`,
        fix: expect.stringContaining(fix),
      },
    ])
    expect(latencyMs).toBeUndefined()
  })
})
