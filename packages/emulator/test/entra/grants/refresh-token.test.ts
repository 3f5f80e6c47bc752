import { describe, expect, it } from 'vitest'
import { claimsOf, createTestEntra, resource, startMs, type TestEntra } from '../test-entra.ts'

async function refreshTokenOf(entra: TestEntra): Promise<string> {
  entra.directory.grantAdminConsent(entra.cli.clientId)
  const { body } = await entra.token('v2', {
    grant_type: 'password',
    client_id: entra.cli.clientId,
    ...entra.credentialsOf('analyst'),
    scope: `${resource}/.default openid profile offline_access`,
  })
  return String(body['refresh_token'])
}

function refresh({ cli }: TestEntra, refreshToken: string): Record<string, string> {
  return { grant_type: 'refresh_token', client_id: cli.clientId, refresh_token: refreshToken }
}

describe('a refresh token', () => {
  it('gives a new access token and its own successor', async () => {
    const entra = createTestEntra()
    const first = await refreshTokenOf(entra)
    entra.clock.now += 3_600_000
    const { body } = await entra.token('v2', refresh(entra, first))
    expect(claimsOf(body)).toMatchObject({ scp: 'Alert.Read Machine.Read', exp: startMs / 1000 + 7200 })
    expect(claimsOf(body, 'id_token')).not.toHaveProperty('nonce')
    const second = String(body['refresh_token'])
    expect(second).not.toBe(first)
    expect((await entra.token('v2', refresh(entra, second))).status).toBe(200)
  })

  it('stays good after use, as Entra documents', async () => {
    const entra = createTestEntra()
    const first = await refreshTokenOf(entra)
    expect((await entra.token('v2', refresh(entra, first))).status).toBe(200)
    expect((await entra.token('v2', refresh(entra, first))).status).toBe(200)
  })

  it('works on the v1 endpoint too', async () => {
    const entra = createTestEntra()
    const { body } = await entra.token('v1', { ...refresh(entra, await refreshTokenOf(entra)), resource })
    expect(body).toMatchObject({ expires_in: '3599', resource })
  })

  it('sees what was consented to meanwhile', async () => {
    const entra = createTestEntra()
    const token = await refreshTokenOf(entra)
    entra.directory.addPermission(entra.cli.clientId, 'delegated', 'Software.Read')
    expect(claimsOf((await entra.token('v2', refresh(entra, token))).body)['scp']).toBe(
      'Alert.Read Machine.Read',
    )
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', refresh(entra, token))
    expect(claimsOf(body)['scp']).toBe('Alert.Read Machine.Read Software.Read')
  })
})

describe('refusals', () => {
  const cases: { name: string; number: number; spoil: (entra: TestEntra) => void }[] = [
    {
      name: 'a revoked session',
      number: 50173,
      spoil: (entra) => entra.directory.revokeSessions(entra.idOf('analyst')),
    },
    {
      name: 'a changed password',
      number: 50173,
      spoil: (entra) => entra.directory.setPassword(entra.idOf('analyst'), 'another'),
    },
    {
      name: 'a disabled account',
      number: 50057,
      spoil: (entra) => void entra.directory.updateUser(entra.idOf('analyst'), { disabled: true }),
    },
    {
      name: 'a consent that was taken back',
      number: 65001,
      spoil: (entra) => entra.directory.revokeConsent(entra.cli.clientId),
    },
    {
      name: 'ninety days',
      number: 70000,
      spoil: ({ clock }) => void (clock.now += 90 * 24 * 3_600_000),
    },
  ]
  it.each(cases)('$name', async ({ spoil, number }) => {
    const entra = createTestEntra()
    const token = await refreshTokenOf(entra)
    spoil(entra)
    const { body } = await entra.token('v2', refresh(entra, token))
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [number] })
  })

  it('a token of another app', async () => {
    const entra = createTestEntra()
    const fields = { ...refresh(entra, await refreshTokenOf(entra)), client_id: entra.daemon.clientId }
    expect((await entra.token('v2', fields)).body).toMatchObject({ error_codes: [70000] })
  })

  it('a token of another tenant', async () => {
    const entra = createTestEntra()
    entra.directory.updateApp(entra.cli.clientId, { signInAudience: 'multi' })
    const fields = refresh(entra, await refreshTokenOf(entra))
    expect((await entra.token('v2', fields, 'fabrikam.example')).body).toMatchObject({ error_codes: [50020] })
  })

  it('a confidential client without its secret', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.daemon.clientId)
    const client = { client_id: entra.daemon.clientId, client_secret: entra.secret }
    const { body } = await entra.token('v2', {
      grant_type: 'password',
      ...client,
      ...entra.credentialsOf('analyst'),
      scope: `${resource}/.default offline_access`,
    })
    const fields = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
    const bare = await entra.token('v2', { ...fields, client_id: entra.daemon.clientId })
    expect(bare.body).toMatchObject({ error: 'invalid_client', error_codes: [7000218] })
    expect((await entra.token('v2', { ...fields, ...client })).status).toBe(200)
  })
})
