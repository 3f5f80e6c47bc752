import { describe, expect, it } from 'vitest'
import { inspectToken } from '../../src/inspect-token.ts'
import { appClaims, now, unsigned, userClaims } from '../fake-entra.ts'

describe('what to do about a missing permission', () => {
  const slips = [
    {
      name: 'a name that looks like one of an app',
      claims: userClaims,
      required: 'Machine.Isolate.All',
      next: "No delegated permission named 'Machine.Isolate.All' is known: require Machine.Isolate instead.",
    },
    {
      name: 'the name that apps use, of a user',
      claims: userClaims,
      required: 'Alert.Read.All',
      next: 'Alert.Read.All is a permission of application tokens: use one of those, or require Alert.Read instead.',
    },
    {
      name: 'the name that users have, of an app',
      claims: { ...appClaims, roles: ['Ti.ReadWrite'] },
      required: 'Alert.Read',
      next: 'Alert.Read is a permission of delegated tokens: use one of those, or require Alert.Read.All instead.',
    },
    {
      name: 'a name in small letters',
      claims: appClaims,
      required: 'machine.isolate',
      next: "No application permission named 'machine.isolate' is known: require Machine.Isolate instead.",
    },
    {
      name: 'a name like no other',
      claims: appClaims,
      required: 'Wizardry',
      next: "No application permission named 'Wizardry' is known: correct requiredPermissions.",
    },
  ]
  it.each(slips)('says that nobody can grant $name', ({ claims, required, next }) => {
    const { findings } = inspectToken(unsigned(claims), { now, requiredPermissions: [required] })
    expect(findings).toMatchObject([{ code: 'permissions-missing', next }])
  })

  it('tells what can be granted from what cannot', () => {
    const requiredPermissions = ['Machine.Isolate', 'Wizardry']
    const { findings } = inspectToken(unsigned(appClaims), { now, requiredPermissions })
    expect(findings[0]?.next).toMatch(
      /^Add the application permission Machine.Isolate \(.*'Wizardry' is known/,
    )
  })
})
