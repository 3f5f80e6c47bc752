import { describe, expect, it } from 'vitest'
import { type BenchOptions, createBench } from '../defender/bench.ts'

const origin = 'http://127.0.0.1:8080'

/** A console, and a person who looks at it without a browser. */
function createConsole(options: BenchOptions = {}) {
  const bench = createBench(options)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await bench.app.request(origin + path, { headers }, bench.bindings)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', body: new URLSearchParams(fields), headers }
    const response = await bench.app.request(origin + path, init, bench.bindings)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  /** Sends a form with the token of the page. */
  const submit = async (path: string, fields: Record<string, string> = {}) => {
    const { text } = await get('/emulator/controls')
    const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(text) ?? []
    return post(path, { formToken, ...fields })
  }
  return { ...bench, get, post, submit }
}

const pages = [
  '/',
  '/emulator/apps',
  '/emulator/users',
  '/emulator/tokens',
  '/emulator/requests',
  '/emulator/controls',
]

describe('every page', () => {
  it.each(pages)('%s is there, for one reader, without third parties', async (path) => {
    const { status, headers, text } = await createConsole().get(path)
    expect(status).toBe(200)
    expect(text).toMatch(/<title>.+ - mde-kit emulator<\/title>/)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBe(null)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-/)
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(text).not.toMatch(/ (?:style|on\w+)="/)
  })

  it.each(pages)('%s answers no foreign host name, and nobody on another machine', async (path) => {
    expect(await createConsole().get(path, { host: 'evil.example' })).toMatchObject({ status: 421 })
    expect(await createConsole({ isLoopback: false }).get(path)).toMatchObject({ status: 403 })
  })

  it.each(['/emulator/nothing', '/emulator/apps/nothing'])('%s is not there', async (path) => {
    const { status, text } = await createConsole().get(path)
    expect(status).toBe(404)
    expect(text).toContain('There is no page')
  })
})

describe('forms', () => {
  const path = '/emulator/reset'
  const changing = [
    { name: 'no token', fields: {}, headers: {} },
    { name: 'another token', fields: { formToken: 'guess' }, headers: {} },
  ]
  it.each(changing)('are refused with $name', async ({ fields, headers }) => {
    const { post, control } = createConsole()
    control.faults.add({ fault: { kind: 'malformedJson' } })
    expect(await post(path, fields, headers)).toMatchObject({ status: 403 })
    expect(await post('/emulator/demo-app', fields, headers)).toMatchObject({ status: 403 })
    expect(control.faults.list()).toHaveLength(1)
  })

  it.each(['cross-site', 'same-site'])('of a %s page are refused, whatever they hold', async (site) => {
    const { get, post, control } = createConsole()
    control.faults.add({ fault: { kind: 'malformedJson' } })
    const { text } = await get('/emulator/controls')
    const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(text) ?? []
    expect(await post(path, { formToken }, { 'sec-fetch-site': site })).toMatchObject({ status: 403 })
    expect(control.faults.list()).toHaveLength(1)
    expect(await post(path, { formToken }, { 'sec-fetch-site': 'same-origin' })).toMatchObject({
      status: 303,
    })
    expect(control.faults.list()).toEqual([])
  })

  it('with a field twice are refused', async () => {
    const { app, bindings } = createConsole()
    const init = { method: 'POST', body: 'formToken=a&formToken=b' }
    expect((await app.request(`${origin}/emulator/reset`, init, bindings)).status).toBe(403)
  })

  it('say on the page why something cannot be done', async () => {
    const { submit } = createConsole()
    const { status, text } = await submit('/emulator/faults', { fault: '503', calls: '0' })
    expect(status).toBe(400)
    expect(text).toContain('role="alert"')
    expect(text).toContain('call numbers')
  })

  it('escape what they say', async () => {
    const { submit } = createConsole()
    const { text } = await submit('/emulator/users', { id: '<script>alert(1)</script>', change: 'enable' })
    expect(text).toContain('&lt;script&gt;alert(1)')
    expect(text).not.toContain('<script>alert')
  })
})

describe('switches', () => {
  it('grant consent and take it back', async () => {
    const { submit, get, directory } = createConsole()
    const tenantId = directory.tenants()[0]?.id ?? ''
    const { clientId } = directory.registerApp(tenantId, { displayName: 'Mover' })
    const path = `/emulator/apps/${clientId}`
    await submit(`${path}/permissions`, { permission: 'application Alert.Read.All' })
    expect((await get(path)).text).toMatch(/Alert\.Read\.All.*not granted/s)
    const { status, headers } = await submit(`${path}/grant`)
    expect({ status, to: headers.get('location') }).toEqual({ status: 303, to: `${path}?done=granted` })
    expect(directory.tenantConsent(clientId)).toEqual({ delegated: [], application: ['Alert.Read.All'] })
    expect((await get(`${path}?done=granted`)).text).toContain('Consent is granted')
    await submit(`${path}/revoke`)
    expect(directory.tenantConsent(clientId).application).toEqual([])
    expect(await submit(`${path}/permissions`, { permission: 'application Alert.Reed' })).toMatchObject({
      status: 400,
    })
  })

  it('change accounts', async () => {
    const { submit, directory } = createConsole()
    const [user] = directory.users(directory.tenants()[0]?.id ?? '')
    const id = user?.id ?? ''
    const now = () => directory.findUserById(id)
    await submit('/emulator/users', { id, change: 'disable' })
    await submit('/emulator/users', { id, change: 'mfa-on' })
    expect(now()).toMatchObject({ disabled: true, mfaRequired: true })
    await submit('/emulator/users', { id, change: 'enable' })
    await submit('/emulator/users', { id, change: 'mfa-off' })
    expect(now()).toMatchObject({ disabled: false, mfaRequired: false })
    const generation = directory.sessionGeneration(id)
    await submit('/emulator/users', { id, change: 'revoke' })
    expect(directory.sessionGeneration(id)).toBe(generation + 1)
    expect(await submit('/emulator/users', { id, change: 'x' })).toMatchObject({ status: 400 })
  })

  it('freeze the clock, advance it and let it run', async () => {
    const { submit, control, clock } = createConsole()
    await submit('/emulator/clock', { change: 'freeze' })
    await submit('/emulator/clock', { change: '3600000' })
    clock.nowMs += 1
    expect(control.clock).toMatchObject({ isFrozen: true })
    expect(control.clock.now()).toBe(clock.nowMs - 1 + 3_600_000)
    await submit('/emulator/clock', { change: 'resume' })
    expect(control.clock.isFrozen).toBe(false)
    expect(await submit('/emulator/clock', { change: '5' })).toMatchObject({ status: 400 })
  })

  it('add faults and remove them', async () => {
    const { submit, get, control, call } = createConsole()
    await submit('/emulator/faults', { fault: '503', target: 'listAlerts', calls: '1, 2' })
    expect(await call('GET', '/api/alerts')).toMatchObject({ status: 503 })
    expect((await get('/emulator/controls')).text).toMatch(/listAlerts.*numbers 1, 2/s)
    await submit('/emulator/faults', { fault: '429-cpu', percent: '2.5' })
    expect(control.faults.list()[1]).toMatchObject({
      target: 'any',
      random: { rate: 0.025 },
      fault: { by: 'cpu' },
    })
    await submit('/emulator/faults/remove', { id: '1' })
    expect(control.faults.list()).toHaveLength(1)
    await submit('/emulator/reset')
    expect(control.faults.list()).toEqual([])
  })

  it('say what becomes of the next actions, and take it back', async () => {
    const { submit, get, control } = createConsole()
    const machineId = 'A'.repeat(40)
    await submit('/emulator/action-rules', { type: 'Isolate', outcome: 'Pending', machineId, times: '3' })
    await submit('/emulator/action-rules', { type: 'any', outcome: 'Failed', machineId: '', times: '' })
    expect(control.actions.list()).toEqual([
      {
        ...{ id: '1', type: 'Isolate', machineId: 'a'.repeat(40), times: 3, left: 3 },
        outcome: { status: 'Pending' },
      },
      { id: '2', left: 1, outcome: { status: 'Failed' } },
    ])
    expect((await get('/emulator/controls')).text).toMatch(/Isolate.*a{40}.*Pending/s)
    for (const wrong of [{ outcome: 'x' }, { outcome: 'Failed', type: 'Explode' }])
      expect(await submit('/emulator/action-rules', wrong)).toMatchObject({ status: 400 })
    await submit('/emulator/action-rules/remove', { id: '1' })
    expect(control.actions.list()).toMatchObject([{ id: '2' }])
    expect(await submit('/emulator/action-rules/remove', { id: '1' })).toMatchObject({ status: 400 })
    await submit('/emulator/reset')
    expect(control.actions.list()).toEqual([])
  })

  it('reset the company, and apps and users only where asked to', async () => {
    const { submit, directory } = createConsole()
    const tenantId = directory.tenants()[0]?.id ?? ''
    const atStart = directory.apps().length
    directory.registerApp(tenantId, { displayName: 'Comer' })
    const kept = await submit('/emulator/reset', { keep: 'directory' })
    expect(kept.headers.get('location')).toBe('/emulator/controls?done=reset')
    expect(directory.apps()).toHaveLength(atStart + 1)
    await submit('/emulator/reset')
    expect(directory.apps()).toHaveLength(atStart)
  })

  it('register a demo app, whose secret is shown once', async () => {
    const { submit, get, directory } = createConsole()
    const { status, text } = await submit('/emulator/demo-app')
    expect(status).toBe(200)
    const app = directory.apps().at(-1)
    const [, secret = ''] = /client_secret=(\S+) /.exec(text) ?? []
    expect(directory.checkSecret(app?.clientId ?? '', secret)).toBe('right')
    expect((await get('/')).text).not.toContain(secret)
  })
})

describe('the request log', () => {
  it('shows operation, status, permission and the quota that is left, newest first', async () => {
    const { call, get } = createConsole({ rateLimits: 'enforce' })
    await call('GET', '/api/alerts?$top=1', { as: { permissions: ['Alert.Read.All'] } })
    await call('GET', '/api/machines', { as: { permissions: [] } })
    const { text } = await get('/emulator/requests')
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row.replaceAll(/<[^>]+>/g, '|'),
    )
    expect(rows[1]).toContain('listMachines||403')
    expect(rows[2]).toMatch(/alerts\?\$top=1\|+listAlerts\|+200\|+Alert\.Read\.All\|+99\|+1\|/)
  })
})
