import { operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createClientCertificate } from '../client-certificate.ts'
import { createEntra } from '../../src/entra/create-entra.ts'

const options = { origin: () => 'http://127.0.0.1', now: () => 0 }

describe('the default tenant', () => {
  it('is the same every time, apart from passwords', () => {
    const everyRole = new Set(Object.values(operations).flatMap(({ roles }) => roles)).size
    const [one, two] = [createEntra(options).directory, createEntra(options).directory]
    expect(one.tenants()).toEqual(two.tenants())
    const [tenant] = one.tenants()
    const users = one.users(tenant?.id ?? '')
    expect(users).toEqual(two.users(tenant?.id ?? ''))
    expect(
      users.map(({ userPrincipalName, roles, mfaRequired, isAdmin }) => [
        userPrincipalName,
        roles.length,
        mfaRequired,
        isAdmin,
      ]),
    ).toEqual([
      ['analyst@contoso.example', everyRole, false, false],
      ['reader@contoso.example', 1, false, false],
      ['mfa@contoso.example', everyRole, true, false],
      ['admin@contoso.example', everyRole, false, true],
    ])
    for (const { id } of users) {
      expect(one.passwordOf(id)).not.toBe(two.passwordOf(id))
      expect(one.passwordOf(id).length).toBeGreaterThanOrEqual(16)
    }
  })

  it('keeps passwords out of its users', () => {
    const { directory } = createEntra(options)
    const users = directory.users('a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d')
    for (const user of users) expect(JSON.stringify(user)).not.toContain(directory.passwordOf(user.id))
  })
})

it('takes tenants, users and apps instead', () => {
  const { directory } = createEntra({
    ...options,
    tenants: [
      {
        domain: 'fabrikam.example',
        users: [{ userPrincipalName: 'bob@fabrikam.example', password: 'bob' }],
        apps: [{ clientId: 'C0FFEE00-0000-4000-8000-000000000000', displayName: 'App' }],
      },
    ],
  })
  const tenant = directory.needTenant('fabrikam.example')
  const bob = directory.findUser(tenant.id, 'BOB@fabrikam.example')
  expect(directory.tenants()).toEqual([tenant])
  expect(bob).toMatchObject({ displayName: 'bob', roles: [], deviceGroups: 'all', disabled: false })
  expect(directory.checkPassword(bob?.id ?? '', 'bob')).toBe(true)
  expect(directory.findApp('c0ffee00-0000-4000-8000-000000000000')).toMatchObject({ tenantId: tenant.id })
})

it('plants apps with their keys, consent and managed identities', async () => {
  const { certificate } = await createClientCertificate()
  const clientId = 'c0ffee00-0000-4000-8000-000000000000'
  const { directory } = createEntra({
    ...options,
    tenants: [
      {
        domain: 'fabrikam.example',
        apps: [
          {
            clientId,
            displayName: 'App',
            requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
            secrets: [{ value: 'made up' }],
            certificates: [certificate],
            federatedCredentials: [{ issuer: 'https://issuer.example', subject: 'app', keys: { keys: [] } }],
            hasAdminConsent: true,
          },
        ],
        managedIdentities: [{ displayName: 'vm-1' }],
      },
    ],
  })
  expect(directory.checkSecret(clientId, 'made up')).toBe('right')
  expect(directory.certificatesOf(clientId)).toHaveLength(1)
  expect(directory.federatedCredentialsOf(clientId)).toMatchObject([
    { issuer: 'https://issuer.example', audience: 'api://AzureADTokenExchange' },
  ])
  expect(directory.hasAdminConsent(clientId)).toBe(true)
  expect(directory.findManagedIdentity({})).toMatchObject({ displayName: 'vm-1' })
})
