import { describe, expect, it } from 'vitest'
import {
  claimsOf,
  createTestEntra,
  otherTenantId,
  resource,
  type TestEntra,
  tenantId,
} from '../test-entra.ts'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

function entraWithApi() {
  const entra = createTestEntra()
  const api = entra.directory.registerApp(tenantId, {
    displayName: 'API',
    exposedScopes: ['access_as_user', 'write'],
    requiredPermissions: [{ kind: 'delegated', name: 'Alert.Read' }],
  })
  entra.directory.grantAdminConsent(api.clientId)
  return { ...entra, api, apiSecret: entra.directory.addSecret(api.clientId).value }
}

type WithApi = ReturnType<typeof entraWithApi>

/** A person signs in to a front end, which asks for a token for the API. */
async function callerToken(
  entra: WithApi,
  scope = `api://${entra.api.clientId}/access_as_user`,
): Promise<string> {
  const { body } = await entra.token('v2', {
    grant_type: 'password',
    client_id: entra.cli.clientId,
    ...entra.credentialsOf('analyst'),
    scope,
  })
  return String(body['access_token'])
}

const exchange = (
  entra: WithApi,
  assertion: string,
  fields: Record<string, string> = {},
  tenant = tenantId,
) =>
  entra.token(
    'v2',
    {
      grant_type: jwtBearer,
      requested_token_use: 'on_behalf_of',
      client_id: entra.api.clientId,
      client_secret: entra.apiSecret,
      scope: `${resource}/.default`,
      assertion,
      ...fields,
    },
    tenant,
  )

describe('the token of a caller', () => {
  it('is for the API, in the spelling of the request', async () => {
    const entra = entraWithApi()
    expect(claimsOf({ access_token: await callerToken(entra) })).toMatchObject({
      aud: `api://${entra.api.clientId}`,
      scp: 'access_as_user',
    })
  })

  it('holds every scope of the API with .default', async () => {
    const entra = entraWithApi()
    const token = await callerToken(entra, `${entra.api.clientId}/.default`)
    expect(claimsOf({ access_token: token })).toMatchObject({
      aud: entra.api.clientId,
      scp: 'access_as_user write',
    })
  })

  it('needs a scope that the API has', async () => {
    const entra = entraWithApi()
    const { body } = await entra.token('v2', {
      grant_type: 'password',
      client_id: entra.cli.clientId,
      ...entra.credentialsOf('analyst'),
      scope: `api://${entra.api.clientId}/delete`,
    })
    expect(body['error_codes']).toEqual([650053])
  })
})

describe('the exchange', () => {
  it('gives a token that speaks for the caller, to the API', async () => {
    const entra = entraWithApi()
    const { status, body } = await exchange(entra, await callerToken(entra))
    expect(status).toBe(200)
    expect(claimsOf(body)).toMatchObject({
      aud: resource,
      appid: entra.api.clientId,
      appidacr: '1',
      oid: entra.idOf('analyst'),
      scp: 'Alert.Read',
      amr: ['pwd'],
    })
    expect(body).not.toHaveProperty('refresh_token')
  })

  it('gives a refresh token when asked, on v1 with resource as well', async () => {
    const entra = entraWithApi()
    const assertion = await callerToken(entra)
    const { body } = await exchange(entra, assertion, { scope: `${resource}/.default offline_access` })
    expect(body).toHaveProperty('refresh_token')
    const v1 = await entra.token('v1', {
      grant_type: jwtBearer,
      requested_token_use: 'on_behalf_of',
      client_id: entra.api.clientId,
      client_secret: entra.apiSecret,
      resource,
      assertion,
    })
    expect(v1.body).toMatchObject({ resource, scope: 'Alert.Read' })
  })

  const cases: {
    name: string
    number: number
    run: (entra: WithApi) => Promise<Awaited<ReturnType<TestEntra['token']>>>
  }[] = [
    {
      name: 'without a secret',
      number: 7000218,
      run: async (entra) => exchange(entra, await callerToken(entra), { client_secret: '' }),
    },
    { name: 'of something else', number: 50013, run: (entra) => exchange(entra, 'a.b.c') },
    {
      name: 'of an expired token',
      number: 500133,
      run: async (entra) => {
        const assertion = await callerToken(entra)
        entra.clock.now += 3_601_000
        return exchange(entra, assertion)
      },
    },
    {
      name: 'of a token for another API',
      number: 500131,
      run: async (entra) => {
        entra.directory.grantAdminConsent(entra.cli.clientId)
        return exchange(entra, await callerToken(entra, `${resource}/Alert.Read`))
      },
    },
    {
      name: 'of the token of an app by itself',
      number: 7000114,
      run: async (entra) => {
        const { body } = await entra.token('v2', {
          grant_type: 'client_credentials',
          client_id: entra.daemon.clientId,
          client_secret: entra.secret,
          scope: `${entra.api.clientId}/.default`,
        })
        return exchange(entra, String(body['access_token']))
      },
    },
    {
      name: 'for another use',
      number: 90023,
      run: async (entra) => exchange(entra, await callerToken(entra), { requested_token_use: 'other' }),
    },
    {
      name: 'in another tenant',
      number: 50020,
      run: async (entra) => {
        entra.directory.updateApp(entra.api.clientId, { signInAudience: 'multi' })
        return exchange(entra, await callerToken(entra), {}, otherTenantId)
      },
    },
    {
      name: 'for a person who was disabled since',
      number: 50057,
      run: async (entra) => {
        const assertion = await callerToken(entra)
        entra.directory.updateUser(entra.idOf('analyst'), { disabled: true })
        return exchange(entra, assertion)
      },
    },
    {
      name: 'before somebody has consented',
      number: 65001,
      run: async (entra) => {
        entra.directory.revokeConsent(entra.api.clientId)
        return exchange(entra, await callerToken(entra))
      },
    },
    {
      name: 'for a person who needs a second factor by now',
      number: 50076,
      run: async (entra) => {
        const assertion = await callerToken(entra)
        entra.directory.updateUser(entra.idOf('analyst'), { mfaRequired: true })
        const answer = await exchange(entra, assertion)
        expect(answer.body['claims']).toContain('capolids')
        return answer
      },
    },
  ]
  it.each(cases)('is refused $name', async ({ number, run }) => {
    expect((await run(entraWithApi())).body['error_codes']).toEqual([number])
  })
})
