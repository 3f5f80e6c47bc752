import { AbortedError } from '@mde-kit/contract/errors'
import { operations } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { decodeToken } from '../../src/decode/decode-token.ts'
import { TokenError } from '../../src/errors/token-error.ts'
import { explain } from '../../src/explain/explain.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { checkPermissions } from '../../src/permissions/check-permissions.ts'
import { caught, caughtTokenError } from '../caught.ts'
import { appClaims, encode, now, unsigned, userClaims, without } from '../fake-entra.ts'

const all = Object.keys(operations).sort()

describe('explain', () => {
  it('lays a token out as a table', () => {
    const { rows } = explain(
      unsigned({ ...without(appClaims, 'appid'), zzz: { a: 1 }, amr: ['pwd', 'mfa'] }),
      { now },
    )
    expect(
      rows.map(({ part, claim, value, opaque }) => `${part} ${claim}: ${value}${opaque ? ' !' : ''}`),
    ).toEqual([
      'header typ: JWT',
      'header alg: RS256',
      'header kid: key-1',
      'payload aud: https://api.securitycenter.microsoft.com',
      'payload iss: https://sts.windows.net/11111111-2222-4333-8444-555555555555/',
      'payload ver: 1.0',
      'payload tid: 11111111-2222-4333-8444-555555555555',
      'payload iat: 2025-12-30T11:55:00.000Z (5 minutes ago)',
      'payload nbf: 2025-12-30T11:55:00.000Z (5 minutes ago)',
      'payload exp: 2025-12-30T13:00:00.000Z (in 1 hour)',
      'payload roles: Alert.Read.All',
      'payload roles: Machine.Read.All',
      'payload app_displayname: Nightly sync',
      'payload appidacr: 1 (client secret)',
      'payload oid: 33333333-4444-4555-8666-777777777777',
      'payload sub: 33333333-4444-4555-8666-777777777777',
      'payload amr: pwd, mfa',
      'payload uti: abc',
      'payload aio: (opaque) !',
      'payload zzz: {"a":1}',
    ])
    for (const { meaning } of rows) expect(meaning).toMatch(/\.$/)
  })

  it('explains every permission', () => {
    const meanings = (claims: object) =>
      explain(unsigned(claims), { now })
        .rows.filter(({ claim }) => claim === 'scp' || claim === 'roles')
        .map(({ value, meaning }) => `${value}: ${meaning}`)
    expect(meanings({ ...appClaims, roles: ['Alert.Read.All', 'Odd'] })).toEqual([
      'Alert.Read.All: Application permission: Read all alerts.',
      'Odd: Application permission: not in the catalogue of Defender for Endpoint.',
    ])
    expect(meanings({ ...userClaims, scp: 'Alert.Read', roles: ['secop'] })).toEqual([
      'Alert.Read: Delegated permission: Read alerts.',
      'secop: Application permissions of an app, or app roles of a user.',
    ])
  })

  it('marks what only Entra understands, and leaves its content out', () => {
    const { rows } = explain(
      unsigned({ ...userClaims, rh: 'hidden-rh', xms_idrel: 'hidden-idrel', xms_cc: ['cp1'] }),
    )
    expect(rows.filter(({ opaque }) => opaque).map(({ claim }) => claim)).toEqual(['rh', 'xms_idrel'])
    expect(JSON.stringify(rows)).not.toContain('hidden')
    expect(rows.find(({ claim }) => claim === 'xms_cc')).toMatchObject({ value: 'cp1', opaque: false })
  })

  it('says which operations the token can call', () => {
    const { canCall, cannotCall } = explain(unsigned(appClaims), { now })
    expect(canCall).toContain('listMachines')
    expect(cannotCall).toContainEqual({ operationId: 'isolateMachine', missing: ['Machine.Isolate'] })
    expect([...canCall, ...cannotCall.map(({ operationId }) => operationId)].sort()).toEqual(all)
  })

  it('without permissions, none', () => {
    const { canCall, cannotCall } = explain(unsigned(without(appClaims, 'roles')), { now })
    expect(canCall).toEqual([])
    expect(cannotCall).toHaveLength(all.length)
  })

  const unjudged = [
    { name: 'for Graph', claims: { ...appClaims, aud: 'https://graph.microsoft.com' } },
    { name: 'for another API', claims: { ...appClaims, aud: 'https://vault.azure.net' } },
    { name: 'of unknown kind', claims: { ...appClaims, sub: 'other' } },
  ]
  it.each(unjudged)('names no operation for a token $name', ({ claims }) => {
    expect(explain(unsigned(claims), { now })).toMatchObject({ canCall: [], cannotCall: [] })
  })

  it('still names them for the contested audience', () => {
    const claims = { ...appClaims, aud: 'https://api.security.microsoft.com' }
    expect(explain(unsigned(claims), { now }).canCall).toContain('listMachines')
  })

  it('makes the same of an inspection', () => {
    const token = unsigned(userClaims)
    expect(explain(inspectToken(token, { now }), { now })).toEqual(explain(token, { now }))
  })

  it('says it in plain words', () => {
    const claims = { ...appClaims, aud: 'https://management.azure.com/' }
    expect(explain(unsigned(appClaims), { now }).text).toBe(
      [
        'An app-only token of Nightly sync in tenant 11111111-2222-4333-8444-555555555555; decoded only, not verified.',
        'It holds Alert.Read.All, Machine.Read.All.',
        'It ends in 1 hour, at 2025-12-30T13:00:00.000Z.',
        `Its permissions cover ${explain(unsigned(appClaims)).canCall.length} of ${all.length} operations.`,
      ].join('\n'),
    )
    expect(explain(unsigned(claims), { now }).text).toMatch(
      /\nerror: The token is for Azure Resource Manager/,
    )
    expect(explain(unsigned({}), { now }).text).toMatch(
      /^A token of unknown kind; .*\nIt holds no permission\.\n/,
    )
  })

  it('lays the rows out in columns', () => {
    const { table, rows } = explain(unsigned(userClaims), { now })
    const lines = table.split('\n')
    expect(lines).toHaveLength(rows.length)
    expect(lines[3]).toMatch(/^aud {10}https:\S+ +Which API the token is for\.$/)
    const starts = lines.map((line, index) => line.indexOf(rows[index]?.meaning ?? '?'))
    expect(new Set(starts).size).toBe(1)
  })

  it('puts a check of permissions into words', () => {
    const check = checkPermissions(['listMachines', 'isolateMachine', 'getUser'], userClaims)
    const { text, table } = explain(check)
    expect(text.split('\n')).toEqual([
      'The delegated token covers listMachines by Machine.Read.',
      'The delegated token does not cover isolateMachine: Machine.Isolate is missing.',
      'No delegated token covers getUser.',
      check.advice,
      `An administrator consents at ${check.consentUrl}`,
    ])
    expect(table.split('\n')[2]).toBe(
      'isolateMachine  no       -             Machine.Isolate  Active remediation actions  matter',
    )
  })

  it.each(['opaque', unsigned({})])('leaves %j to the service', (token) => {
    const { text, table } = explain(checkPermissions('listMachines', token))
    expect(text).toMatch(/^Only the service can tell whether the token covers listMachines\./)
    expect(table).toContain('unknown')
  })

  it('puts a refusal into words', async () => {
    const error = await caughtTokenError(() => decodeToken('opaque'))
    expect(explain(error).text).toBe(`The token is refused.\n${error.message}\n${error.next}`)
    expect(explain(error).table).toMatch(
      /^finding {2}not-a-jwt\nreason {3}malformed\nmeaning {2}The token does not/,
    )
    const unknown = new TokenError('keys-unavailable', 'No keys.', { next: 'Wait.' })
    expect(explain(unknown).text).toBe('The token was not judged.\nNo keys.\nWait.')
  })

  const foreign = [
    { name: 'nothing', given: undefined },
    { name: 'null', given: null },
    { name: 'a number', given: 7 },
    { name: 'an empty object', given: {} },
    { name: 'a decoded token', given: decodeToken(unsigned(appClaims)) },
    { name: 'the object that a credential returns', given: { token: 'a.b.c', expiresOnTimestamp: 1 } },
  ]
  it.each(foreign)('says that $name is nothing to explain', async ({ given }) => {
    const error = await caught((): unknown => Reflect.apply(explain, undefined, [given]))
    expect(error).toMatchObject({ name: 'ConfigError', next: expect.stringContaining('the text of a token') })
    expect(error).not.toHaveProperty('cause')
  })

  const errors = [
    { error: new RangeError('lost'), next: 'Pass the text of a token' },
    {
      error: new AbortedError('Stopped.', { next: 'Again.' }),
      next: 'next of this AbortedError as they are',
    },
  ]
  it.each(errors)(
    'does not lose an error that says nothing about a token: $error',
    async ({ error, next }) => {
      const refusal = await caught((): unknown => Reflect.apply(explain, undefined, [error]))
      expect(refusal).toMatchObject({ code: 'MDE_CONFIG', cause: error, next: expect.stringContaining(next) })
    },
  )

  it('has no part of the token in it', () => {
    const token = unsigned({ ...appClaims, copy: unsigned(userClaims) })
    const text = JSON.stringify(explain(token, { now }))
    for (const segment of [...token.split('.'), encode(userClaims)]) expect(text).not.toContain(segment)
  })
})
