import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../../src/entra/directory.ts'
import { createVault } from '../../../src/state/vault.ts'

function directoryWithApp() {
  let next = 0
  const directory = createDirectory({
    vault: createVault(),
    now: () => 0,
    randomId: () => `00000000-0000-4000-8000-${`${++next}`.padStart(12, '0')}`,
  })
  const tenant = directory.addTenant({ domain: 'Contoso.example' })
  const app = directory.registerApp(tenant.id, { displayName: 'App' })
  const user = directory.addUser(tenant.id, { userPrincipalName: 'ana@contoso.example' })
  return { directory, tenant, app, user }
}

describe('addPermission', () => {
  const unknown = [
    { name: 'Alert.Reed', kind: 'delegated', says: 'Alert.Read' },
    { name: 'machine.read.all', kind: 'application', says: 'Machine.Read.All' },
    { name: 'RemediationTask.Read', kind: 'delegated', says: 'RemediationTasks.Read' },
    { name: 'Utterly.Different.Thing.Indeed', kind: 'delegated', says: 'Use one of ' },
  ] as const
  it.each(unknown)('says what $name may have meant', ({ name, kind, says }) => {
    const { directory, app } = directoryWithApp()
    expect(() => directory.addPermission(app.clientId, kind, name)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', next: expect.stringContaining(says) as string }),
    )
  })

  it('says when the name is of the other kind', () => {
    const { directory, app } = directoryWithApp()
    expect(() => directory.addPermission(app.clientId, 'delegated', 'Alert.Read.All')).toThrow(
      'It is one of the application permissions.',
    )
  })

  it('adds a permission once', () => {
    const { directory, app } = directoryWithApp()
    directory.addPermission(app.clientId, 'delegated', 'Alert.Read')
    directory.addPermission(app.clientId, 'delegated', 'Alert.Read')
    expect(directory.findApp(app.clientId)?.requiredPermissions).toEqual([
      { kind: 'delegated', name: 'Alert.Read' },
    ])
  })
})

describe('portal roles', () => {
  const unknown = [
    { role: 'Manage security settings', says: 'Did you mean Manage security setting?' },
    { role: 'view data', says: 'Did you mean View Data' },
    { role: 'Utterly different', says: 'Use one of Active remediation actions, ' },
  ]
  it.each(unknown)('that no operation asks for are refused: $role', ({ role, says }) => {
    const { directory, tenant, user } = directoryWithApp()
    const refusal = expect.objectContaining({
      code: 'MDE_CONFIG',
      message: expect.stringContaining(`'${role}'`) as string,
      next: expect.stringContaining(says) as string,
    }) as Error
    const added = { userPrincipalName: 'bob@contoso.example', roles: ['View Data', role] }
    expect(() => directory.addUser(tenant.id, added)).toThrow(refusal)
    expect(() => directory.updateUser(user.id, { roles: [role] })).toThrow(refusal)
    expect(directory.users(tenant.id)).toEqual([user])
  })
})

describe('consent', () => {
  it('of a person counts for that person', () => {
    const { directory, tenant, app, user } = directoryWithApp()
    const other = directory.addUser(tenant.id, { userPrincipalName: 'bob@contoso.example' })
    directory.grantUserConsent(app.clientId, user, ['Machine.Read', 'Alert.Read'])
    expect(directory.consentedScopes(app.clientId, user)).toEqual(['Alert.Read', 'Machine.Read'])
    expect(directory.consentedScopes(app.clientId, other)).toEqual([])
  })

  it('of an administrator copies what is required at that moment', () => {
    const { directory, tenant, app, user } = directoryWithApp()
    directory.addPermission(app.clientId, 'application', 'Alert.Read.All')
    directory.grantAdminConsent(app.clientId)
    directory.addPermission(app.clientId, 'delegated', 'Alert.Read')
    expect(directory.consentedRoles(app.clientId, tenant.id)).toEqual(['Alert.Read.All'])
    expect(directory.consentedScopes(app.clientId, user)).toEqual([])
    directory.grantAdminConsent(app.clientId)
    expect(directory.consentedScopes(app.clientId, user)).toEqual(['Alert.Read'])
  })

  it('is complete when everything required is granted for the whole tenant', () => {
    const { directory, tenant, app, user } = directoryWithApp()
    const other = directory.addTenant({ domain: 'fabrikam.example' })
    const complete = () => ({
      home: directory.hasAdminConsent(app.clientId),
      other: directory.hasAdminConsent(app.clientId, other.domain),
    })
    expect(complete()).toEqual({ home: true, other: false })
    directory.addPermission(app.clientId, 'delegated', 'Alert.Read')
    directory.addPermission(app.clientId, 'application', 'Alert.Read.All')
    directory.grantUserConsent(app.clientId, user, ['Alert.Read'])
    directory.grantAdminConsent(app.clientId, other.id)
    expect(complete()).toEqual({ home: false, other: true })
    directory.grantAdminConsent(app.clientId, tenant.id)
    expect(complete()).toEqual({ home: true, other: true })
    directory.addPermission(app.clientId, 'application', 'Machine.Read.All')
    expect(complete()).toEqual({ home: false, other: false })
    directory.grantAdminConsent(app.clientId)
    directory.revokeConsent(app.clientId, other.id)
    expect(complete()).toEqual({ home: true, other: false })
  })

  it('can be taken back in one tenant', () => {
    const { directory, tenant, app, user } = directoryWithApp()
    const other = directory.addTenant({ domain: 'fabrikam.example' })
    directory.addPermission(app.clientId, 'application', 'Alert.Read.All')
    directory.grantAdminConsent(app.clientId)
    directory.grantAdminConsent(app.clientId, other.domain)
    directory.grantUserConsent(app.clientId, user, ['Alert.Read'])
    directory.revokeConsent(app.clientId)
    expect(directory.consentedRoles(app.clientId, tenant.id)).toEqual([])
    expect(directory.consentedScopes(app.clientId, user)).toEqual([])
    expect(directory.consentedRoles(app.clientId, other.id)).toEqual(['Alert.Read.All'])
  })

  it('makes the app known in a tenant', () => {
    const { directory, tenant, app } = directoryWithApp()
    const other = directory.addTenant({ domain: 'fabrikam.example' })
    expect(directory.findServicePrincipal(app.clientId, tenant.id)).toBeDefined()
    expect(directory.findServicePrincipal(app.clientId, other.id)).toBeUndefined()
    directory.grantAdminConsent(app.clientId, other.id)
    expect(directory.findServicePrincipal(app.clientId, other.id)?.tenantId).toBe(other.id)
  })
})

describe('secrets', () => {
  it('expire after half a year unless told otherwise', () => {
    const { directory, app } = directoryWithApp()
    expect(directory.addSecret(app.clientId).expiresAt).toBe('1970-06-30T00:00:00.000Z')
    const { value } = directory.addSecret(app.clientId, { expiresAt: '1970-01-01T00:00:00.000Z' })
    expect(directory.checkSecret(app.clientId, value)).toBe('expired')
  })

  it('belong to one app, and several may be good at once', () => {
    const { directory, tenant, app } = directoryWithApp()
    const other = directory.registerApp(tenant.id, { displayName: 'Other' })
    const [one, two] = [directory.addSecret(app.clientId), directory.addSecret(app.clientId)]
    expect(directory.checkSecret(app.clientId, one.value)).toBe('right')
    expect(directory.checkSecret(app.clientId, two.value)).toBe('right')
    expect(directory.checkSecret(app.clientId, one.id)).toBe('wrong')
    expect(directory.checkSecret(other.clientId, one.value)).toBe('wrong')
    directory.removeSecret(other.clientId, one.id)
    expect(directory.checkSecret(app.clientId, one.value)).toBe('right')
    directory.removeSecret(app.clientId, one.id)
    expect(directory.checkSecret(app.clientId, one.value)).toBe('wrong')
  })
})

describe('what does not exist or exists already', () => {
  type Given = ReturnType<typeof directoryWithApp>
  const cases: { name: string; act: (given: Given) => unknown }[] = [
    {
      name: 'a second tenant of a domain',
      act: ({ directory }) => directory.addTenant({ domain: 'contoso.EXAMPLE' }),
    },
    {
      name: 'a user of no tenant',
      act: ({ directory }) => directory.addUser('x', { userPrincipalName: 'x' }),
    },
    {
      name: 'a second user of a name',
      act: ({ directory, tenant }) =>
        directory.addUser(tenant.id, { userPrincipalName: 'ANA@contoso.example' }),
    },
    {
      name: 'a second app of an id',
      act: ({ directory, tenant, app }) =>
        directory.registerApp(tenant.id, { displayName: 'x', clientId: app.clientId }),
    },
    { name: 'a secret of no app', act: ({ directory }) => directory.addSecret('x') },
    { name: 'consent to no app', act: ({ directory }) => directory.grantAdminConsent('x') },
    {
      name: 'consent in no tenant',
      act: ({ directory, app }) => directory.grantAdminConsent(app.clientId, 'x'),
    },
    { name: 'the consent to no app', act: ({ directory }) => directory.hasAdminConsent('x') },
    {
      name: 'the consent in no tenant',
      act: ({ directory, app }) => directory.hasAdminConsent(app.clientId, 'x'),
    },
    { name: 'the password of nobody', act: ({ directory }) => directory.passwordOf('x') },
  ]
  it.each(cases)('throws for $name', ({ act }) => {
    const given = directoryWithApp()
    expect(() => act(given)).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  })
})
