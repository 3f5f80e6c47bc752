import type { OperationId } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import type { Connection } from '../../src/connection/connection.ts'
import { brokenConnection } from '../../src/connection/broken-connection.ts'
import { operationToTry } from '../../src/doctor/api-checks.ts'
import { checkToken } from '../../src/doctor/token-checks.ts'

const connection: Connection = brokenConnection('x', new Error('not used'))
const tenantId = '11111111-2222-4333-8444-555555555555'
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenWith = (claims: object) =>
  [
    part({ alg: 'RS256', typ: 'JWT', kid: 'key' }),
    part({
      aud: 'https://api.securitycenter.microsoft.com',
      exp: 4_102_444_800,
      iat: 1_700_000_000,
      nbf: 1_700_000_000,
      ver: '1.0',
      idtyp: 'app',
      appid: '22222222-2222-4333-8444-555555555555',
      tid: tenantId,
      iss: `https://sts.windows.net/${tenantId}/`,
      ...claims,
    }),
    'c2ln',
  ].join('.')

describe('checkToken', () => {
  it('finds nothing wrong where the audience is right', () => {
    const checks = checkToken(tokenWith({ roles: ['Alert.Read.All'] }), connection, ['listAlerts'])
    expect(checks.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual([
      'sign-in ok',
      'audience ok',
      'permissions ok',
    ])
  })

  it('fails where the token is for another API, and says which to ask for', () => {
    const checks = checkToken(tokenWith({ aud: 'https://graph.microsoft.com' }), connection, [])
    const audience = checks.filter(({ check }) => check === 'audience')
    expect(audience[0]).toMatchObject({ verdict: 'fail', fix: expect.stringMatching(/securitycenter/) })
  })

  it('fails once for each operation that is not allowed', () => {
    const wanted = ['listAlerts', 'isolateMachine'] as const
    const checks = checkToken(tokenWith({ roles: ['Alert.Read.All'] }), connection, wanted)
    expect(checks.slice(-2)).toMatchObject([
      { check: 'permissions', verdict: 'ok' },
      { check: 'permissions', verdict: 'fail', says: expect.stringContaining('Machine.Isolate') },
    ])
    expect(checks.at(-1)?.fix).not.toBe('')
  })
})

describe('operationToTry', () => {
  it.each<{ name: string; roles: string[]; wanted: OperationId[]; want: string | undefined }>([
    {
      name: 'the first wanted list',
      roles: ['Alert.Read.All', 'Machine.Read.All'],
      wanted: ['listAlerts'],
      want: 'listAlerts',
    },
    {
      name: 'a list that is allowed',
      roles: ['Machine.Read.All'],
      wanted: ['listAlerts'],
      want: 'listMachines',
    },
    { name: 'no single record', roles: ['Machine.Read.All'], wanted: ['getMachine'], want: 'listMachines' },
    { name: 'nothing that acts', roles: ['Machine.Isolate'], wanted: ['isolateMachine'], want: undefined },
    {
      name: 'nothing that is not allowed',
      roles: [],
      wanted: ['listSoftware', 'listMachines'],
      want: undefined,
    },
  ])('is $name', ({ roles, wanted, want }) => {
    expect(operationToTry(tokenWith({ roles }), wanted)?.id).toBe(want)
  })
})
