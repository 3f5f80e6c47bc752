import { describe, expect, it } from 'vitest'
import { decodeToken } from '../../src/decode/decode-token.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { checkPermissions } from '../../src/permissions/check-permissions.ts'
import { caught } from '../caught.ts'
import { appClaims, tenantId, unsigned, userClaims, without } from '../fake-entra.ts'

const app = (...roles: string[]) => ({ ...appClaims, roles })
const user = (scp: string) => ({ ...userClaims, scp })

describe('checkPermissions', () => {
  it('accepts an app that holds the permission', () => {
    expect(checkPermissions('listMachines', appClaims)).toEqual({
      ok: true,
      kind: 'application',
      held: ['Alert.Read.All', 'Machine.Read.All'],
      operations: [
        {
          operationId: 'listMachines',
          ok: true,
          satisfiedBy: ['Machine.Read.All'],
          missing: [],
          acceptsKind: true,
          service: 'defender',
          portal: undefined,
        },
      ],
      missing: [],
      consentUrl: undefined,
      advice: undefined,
    })
  })

  it('reads a token as well as claims', () => {
    expect(checkPermissions('listMachines', unsigned(appClaims))).toEqual(
      checkPermissions('listMachines', appClaims),
    )
  })

  it('names what an app lacks, and how to grant it', () => {
    const check = checkPermissions('isolateMachine', appClaims)
    expect(check).toMatchObject({ ok: false, missing: ['Machine.Isolate'] })
    expect(check.advice).toContain('Machine.Isolate (7e4e1300-e1b9-4102-88ba-f0cb6e6d5974)')
    expect(check.advice).toContain('application permission')
    expect(check.consentUrl).toBe(
      `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${appClaims.appid}`,
    )
  })

  it('links to the consent page of the chosen cloud', () => {
    const check = checkPermissions('isolateMachine', appClaims, { cloud: 'gccHigh' })
    expect(check.consentUrl).toContain('https://login.microsoftonline.us/')
  })

  const nameless = [
    { name: 'no app', claims: without(appClaims, 'appid') },
    { name: 'an app by another name', claims: { ...appClaims, appid: 'app' } },
    { name: 'no tenant', claims: without(appClaims, 'tid') },
  ]
  it.each(nameless)('gives no link for a token that names $name', ({ claims }) => {
    expect(checkPermissions('isolateMachine', claims)).toMatchObject({
      missing: ['Machine.Isolate'],
      consentUrl: undefined,
    })
  })

  it('names what a user lacks by its delegated name', () => {
    const check = checkPermissions('listMachines', user('Alert.Read'))
    expect(check).toMatchObject({ ok: false, kind: 'delegated', missing: ['Machine.Read'] })
    expect(check.advice).toContain('delegated permission')
  })

  it('does not count the app roles of a user', () => {
    const claims = { ...user('Alert.Read'), roles: ['Machine.Read.All'] }
    expect(checkPermissions('listMachines', claims).ok).toBe(false)
  })

  it('says what else a user needs in the portal', () => {
    const { operations, advice } = checkPermissions('isolateMachine', user('Machine.Isolate'))
    expect(operations[0]?.portal).toEqual({ roles: ['Active remediation actions'], deviceGroupScoped: true })
    expect(advice).toBe(
      'The user also needs in the Defender portal: Active remediation actions. ' +
        "Only devices of the user's device groups will be seen or acted on.",
    )
  })

  it('says that an operation takes no token of this kind', () => {
    const check = checkPermissions('getUser', userClaims)
    expect(check).toMatchObject({ ok: false, missing: [], consentUrl: undefined })
    expect(check.operations).toMatchObject([{ acceptsKind: false, missing: [] }])
    expect(check.advice).toContain('getUser does not accept delegated tokens: use an app-only token.')
  })

  it('tells an operation of Microsoft Graph apart', () => {
    const check = checkPermissions(['runHuntingQuery', 'isolateMachine'], app('Alert.Read.All'))
    expect(check.missing).toEqual(expect.arrayContaining(['ThreatHunting.Read.All', 'Machine.Isolate']))
    expect(check.advice).toMatch(
      /Machine\.Isolate \(.*WindowsDefenderATP.*ThreatHunting\.Read\.All \(.*Graph/,
    )
    expect(check.advice).toContain('runHuntingQuery takes a token for Microsoft Graph')
  })

  const unjudged = [
    { name: 'an opaque token', token: 'EwB4A8l6BAAU', kind: 'opaque' },
    { name: 'a megabyte', token: `${unsigned(appClaims)}${'A'.repeat(1_048_576)}`, kind: 'opaque' },
    { name: 'a claim of a wrong type', token: unsigned({ ...appClaims, roles: 'x' }), kind: 'opaque' },
    { name: 'a token of unknown kind', token: without(appClaims, 'oid', 'roles'), kind: 'unknown' },
  ]
  it.each(unjudged)('leaves $name to the service', ({ token, kind }) => {
    const check = checkPermissions('listMachines', token)
    expect(check).toMatchObject({ ok: true, kind, missing: [], consentUrl: undefined })
    expect(check.operations).toMatchObject([{ ok: true, acceptsKind: true, satisfiedBy: [] }])
    expect(check.advice).toContain('only the service can judge')
  })

  it('takes what was made of a token as well as its text', () => {
    const token = unsigned(appClaims)
    for (const made of [decodeToken(token), inspectToken(token)])
      expect(checkPermissions('listMachines', made)).toEqual(checkPermissions('listMachines', token))
  })

  const lost = [
    { name: 'nothing', given: undefined, says: 'neither text nor claims' },
    { name: 'null', given: null, says: 'neither text nor claims' },
    { name: 'a list', given: [unsigned(appClaims)], says: 'neither text nor claims' },
    { name: 'a credential', given: { token: unsigned(appClaims), expiresOnTimestamp: 1 }, says: 'holds one' },
  ]
  it.each(lost)(
    'does not take $name for a token that only the service can judge',
    async ({ given, says }) => {
      const error = await caught((): unknown =>
        Reflect.apply(checkPermissions, undefined, ['listMachines', given]),
      )
      expect(error).toMatchObject({ code: 'MDE_CONFIG', message: expect.stringContaining(says) })
      expect(JSON.stringify(error)).not.toContain(unsigned(appClaims))
    },
  )

  it.each(['nothing', 'toString', '__proto__', ''])('rejects %j as an operation', async (id) => {
    // @ts-expect-error JavaScript callers can pass any text.
    expect(await caught(() => checkPermissions(id, appClaims))).toMatchObject({ code: 'MDE_CONFIG' })
  })

  it('names the nearest of a mistyped operation', async () => {
    // @ts-expect-error JavaScript callers can mistype.
    expect(await caught(() => checkPermissions('listAlert', appClaims))).toMatchObject({
      message: "There is no operation named 'listAlert'.",
      next: expect.stringContaining('listAlerts'),
    })
  })

  it('rejects no operation at all', async () => {
    expect(await caught(() => checkPermissions([], appClaims))).toMatchObject({ code: 'MDE_CONFIG' })
  })
})

describe('several operations', () => {
  it('are covered when each of them is', () => {
    const check = checkPermissions(['listMachines', 'listAlerts'], appClaims)
    expect(check).toMatchObject({ ok: true, missing: [] })
    expect(check.operations.map(({ satisfiedBy }) => satisfiedBy)).toEqual([
      ['Machine.Read.All'],
      ['Alert.Read.All'],
    ])
  })

  const cases = [
    {
      name: 'one permission for two operations',
      operations: ['listAlerts', 'listMachines', 'getMachine'] as const,
      claims: app('Alert.Read.All'),
      missing: ['Machine.Read.All'],
    },
    {
      name: 'the one permission that does for both',
      operations: ['listAlerts', 'updateAlert'] as const,
      claims: app('User.Read.All'),
      missing: ['Alert.ReadWrite.All'],
    },
    {
      name: 'what each of them lacks',
      operations: ['isolateMachine', 'listAlerts', 'listMachines'] as const,
      claims: app('User.Read.All'),
      missing: ['Alert.Read.All', 'Machine.Isolate', 'Machine.Read.All'],
    },
    {
      name: 'nothing for the one that takes no such token',
      operations: ['getUser', 'listMachines'] as const,
      claims: user('Alert.Read'),
      missing: ['Machine.Read'],
    },
  ]
  it.each(cases)('lack the least: $name', ({ operations, claims, missing }) => {
    const check = checkPermissions(operations, claims)
    expect([...check.missing].sort()).toEqual(missing)
    expect(check.ok).toBe(false)
  })

  it('name a portal role once', () => {
    const { advice } = checkPermissions(['listMachines', 'getMachine'], userClaims)
    expect(advice?.match(/View Data/g)).toHaveLength(1)
  })
})
