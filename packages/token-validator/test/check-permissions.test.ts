import { describe, expect, it } from 'vitest'
import { checkPermissions } from '../src/check-permissions.ts'
import { caught } from './caught.ts'
import { appClaims, unsigned, userClaims, without } from './fake-entra.ts'

describe('checkPermissions', () => {
  it('accepts an app that holds the permission', () => {
    expect(checkPermissions('listMachines', appClaims)).toEqual({
      ok: true,
      operationId: 'listMachines',
      kind: 'application',
      held: ['Alert.Read.All', 'Machine.Read.All'],
      missing: [],
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
  })

  it('names what a user lacks by its delegated name', () => {
    const check = checkPermissions('listMachines', { ...userClaims, scp: 'Alert.Read' })
    expect(check).toMatchObject({ ok: false, kind: 'delegated', missing: ['Machine.Read'] })
    expect(check.advice).toContain('delegated permission')
  })

  it('does not count the app roles of a user', () => {
    const claims = { ...userClaims, scp: 'Alert.Read', roles: ['Machine.Read.All'] }
    expect(checkPermissions('listMachines', claims).ok).toBe(false)
  })

  it('reminds of the portal role that a user needs', () => {
    expect(checkPermissions('listMachines', userClaims)).toMatchObject({
      ok: true,
      advice: 'The user also needs in the Defender portal: View Data.',
    })
  })

  const unjudged = [
    { name: 'an opaque token', token: 'EwB4A8l6BAAU', kind: 'opaque' },
    { name: 'a token of unknown kind', token: without(appClaims, 'oid', 'roles'), kind: 'unknown' },
  ]
  it.each(unjudged)('leaves $name to the service', ({ token, kind }) => {
    const check = checkPermissions('listMachines', token)
    expect(check).toMatchObject({ ok: true, kind, missing: [] })
    expect(check.advice).toContain('only the service can judge')
  })

  it.each(['nothing', 'toString', '__proto__', ''])('rejects %j as an operation', async (id) => {
    // @ts-expect-error JavaScript callers can pass any text.
    expect(await caught(() => checkPermissions(id, appClaims))).toMatchObject({ code: 'MDE_CONFIG' })
  })
})
