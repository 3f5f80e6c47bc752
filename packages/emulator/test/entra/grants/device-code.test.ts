import { describe, expect, it } from 'vitest'
import { see, signIn, submit } from '../browser.ts'
import {
  claimsOf,
  createTestEntra,
  type JsonBody,
  resource,
  type TestEntra,
  tenantId,
} from '../test-entra.ts'

const scope = `${resource}/.default openid profile offline_access`

async function start(entra: TestEntra, path = `/${tenantId}/oauth2/v2.0/devicecode`): Promise<JsonBody> {
  entra.directory.grantAdminConsent(entra.cli.clientId)
  const wanted = path.includes('v2.0') ? { scope } : { resource }
  return (await entra.post(path, { client_id: entra.cli.clientId, ...wanted })).json() as Promise<JsonBody>
}

function poll(entra: TestEntra, { device_code }: JsonBody) {
  const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: entra.cli.clientId }
  return entra.token('v2', { ...fields, device_code: String(device_code) })
}

async function enterCode(entra: TestEntra, userCode: unknown, path = '/devicelogin') {
  return submit(entra, await see(await entra.get(path)), { otc: String(userCode) })
}

describe('the device code endpoint', () => {
  it('answers v2 with numbers', async () => {
    const entra = createTestEntra()
    const body = await start(entra)
    expect(body).toMatchObject({
      user_code: expect.stringMatching(/^[B-Z2-9]{9}$/) as string,
      verification_uri: 'http://127.0.0.1:4000/devicelogin',
      expires_in: 900,
      interval: 1,
    })
    expect(body['message']).toContain(String(body['user_code']))
  })

  it('answers v1 with strings', async () => {
    const entra = createTestEntra({ deviceCodeIntervalSeconds: 5 })
    expect(await start(entra, `/${tenantId}/oauth2/devicecode`)).toMatchObject({
      verification_url: 'http://127.0.0.1:4000/devicelogin',
      expires_in: '900',
      interval: '5',
    })
  })

  const cases = [
    { name: 'no scope', fields: {}, number: 900144 },
    { name: 'an unknown app', fields: { client_id: 'x', scope }, number: 700016 },
    { name: 'resource on v2', fields: { resource, scope }, number: 901002 },
  ]
  it.each(cases)('refuses $name', async ({ fields, number }) => {
    const entra = createTestEntra()
    const response = await entra.post(`/${tenantId}/oauth2/v2.0/devicecode`, {
      client_id: entra.cli.clientId,
      ...fields,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error_codes: [number] })
  })
})

describe('polling', () => {
  it('waits for the person, then gives tokens once', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    expect((await poll(entra, device)).body).toMatchObject({
      error: 'authorization_pending',
      error_codes: [70016],
    })
    const done = await signIn(entra, await enterCode(entra, device['user_code']), 'analyst')
    expect(done.text).toContain('You have signed in to Test CLI')
    const { body } = await poll(entra, device)
    expect(claimsOf(body)).toMatchObject({ scp: 'Alert.Read Machine.Read', oid: entra.idOf('analyst') })
    expect(body).toHaveProperty('refresh_token')
    expect((await poll(entra, device)).body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] })
  })

  it('works on v1, where the device code is called code', async () => {
    const entra = createTestEntra()
    const device = await start(entra, `/${tenantId}/oauth2/devicecode`)
    await signIn(entra, await enterCode(entra, device['user_code']), 'analyst')
    const fields = {
      grant_type: 'device_code',
      client_id: entra.cli.clientId,
      code: String(device['device_code']),
    }
    const { body } = await entra.token('v1', { ...fields, resource })
    expect(body).toMatchObject({ scope: 'Alert.Read Machine.Read', resource })
  })

  it('asks to slow down below the interval', async () => {
    const entra = createTestEntra({ deviceCodeIntervalSeconds: 5 })
    const device = await start(entra)
    const waits = [0, 1_000, 3_999, 4_000, 5_000]
    const errors: unknown[] = []
    for (const wait of waits) {
      entra.clock.now += wait
      errors.push((await poll(entra, device)).body['error'])
    }
    expect(errors).toEqual([
      'authorization_pending',
      'slow_down',
      'slow_down',
      'authorization_pending',
      'authorization_pending',
    ])
  })

  it('ends after fifteen minutes', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    entra.clock.now += 900_000
    expect((await poll(entra, device)).body).toMatchObject({ error: 'expired_token', error_codes: [70019] })
    expect((await enterCode(entra, device['user_code'])).text).toContain('AADSTS70018')
  })

  it('does not approve a code that expired during the sign-in', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    entra.clock.now += 899_000
    const page = await enterCode(entra, device['user_code'])
    entra.clock.now += 1_000
    expect((await signIn(entra, page, 'analyst')).text).toContain('AADSTS70019')
  })

  it('tells that the person declined', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    const done = await submit(entra, await enterCode(entra, device['user_code']), { action: 'cancel' })
    expect(done.text).toContain('was not signed in')
    expect((await poll(entra, device)).body).toMatchObject({ error: 'authorization_declined' })
  })

  const strangers = [
    { name: 'an invented device code', fields: { device_code: 'invented' }, error: 'bad_verification_code' },
    { name: 'no device code', fields: { device_code: '' }, error: 'invalid_request' },
  ]
  it.each(strangers)('refuses $name', async ({ fields, error }) => {
    const entra = createTestEntra()
    const client = { grant_type: 'device_code', client_id: entra.cli.clientId }
    expect((await entra.token('v2', { ...client, ...fields })).body).toMatchObject({ error })
  })

  it('refuses the device code of another app', async () => {
    const entra = createTestEntra()
    const { device_code } = await start(entra)
    const client = { client_id: entra.daemon.clientId, client_secret: entra.secret }
    const fields = { grant_type: 'device_code', ...client, device_code: String(device_code) }
    expect((await entra.token('v2', fields)).body).toMatchObject({ error: 'bad_verification_code' })
  })

  it('refuses an app whose public client flows are off', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    entra.directory.updateApp(entra.cli.clientId, { isPublicClient: false })
    expect((await poll(entra, device)).body).toMatchObject({
      error: 'invalid_client',
      error_codes: [7000218],
    })
  })
})

describe('the page for the code', () => {
  const spellings = [
    { name: 'as shown', spell: (code: string) => code },
    { name: 'in small letters', spell: (code: string) => code.toLowerCase() },
    { name: 'with hyphens and spaces', spell: (code: string) => ` ${code.slice(0, 3)}-${code.slice(3)} ` },
  ]
  it.each(spellings)('takes the code $name', async ({ spell }) => {
    const entra = createTestEntra()
    const device = await start(entra)
    const page = await enterCode(entra, spell(String(device['user_code'])), '/common/oauth2/deviceauth')
    expect(page.text).toContain('<h1>Sign in</h1>')
  })

  it('refuses a wrong code, and escapes it', async () => {
    const page = await enterCode(createTestEntra(), '"><script>alert(1)</script>')
    expect(page.text).toContain('AADSTS70018')
    expect(page.text).not.toContain('<script>')
  })

  it('takes each code once', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    await signIn(entra, await enterCode(entra, device['user_code']), 'analyst')
    expect((await enterCode(entra, device['user_code'])).text).toContain('AADSTS70018')
  })

  it('asks for consent where it is missing', async () => {
    const entra = createTestEntra()
    const device = await start(entra)
    entra.directory.revokeConsent(entra.cli.clientId)
    const page = await signIn(entra, await enterCode(entra, device['user_code']), 'analyst')
    expect(page.text).toContain('Permissions requested')
    expect((await poll(entra, device)).body).toMatchObject({ error: 'authorization_pending' })
    await submit(entra, page, { action: 'accept' })
    expect((await poll(entra, device)).status).toBe(200)
  })
})
