import { ManagedIdentityCredential } from '@azure/identity'
import { managedIdentityCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { scope, startTenant, type TestTenant } from './tenant.ts'

/** A place that programs run at, and what they find in their environment there. */
export interface Platform {
  readonly place: string
  readonly environmentOf: (tenant: TestTenant) => Readonly<Record<string, string>>
}

/**
 * Describes how programs at a place sign in with managed identities.
 *
 * MSAL settles on one platform per process, so each platform calls this from a file, and with it a process, of its own.
 */
export function describeManagedIdentity({ place, environmentOf }: Platform): void {
  let tenant: TestTenant
  let assigned: { readonly clientId: string }

  beforeAll(async () => {
    tenant = await startTenant()
    const { directory, tenantId } = tenant.emulator
    for (const [name, value] of Object.entries(environmentOf(tenant))) vi.stubEnv(name, value)
    directory.addManagedIdentity(tenantId, { displayName: 'host', permissions: ['Alert.Read.All'] })
    const { clientId } = directory.addManagedIdentity(tenantId, {
      displayName: 'assigned',
      assignment: 'user',
      permissions: ['Machine.Read.All'],
    })
    assigned = { clientId }
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await tenant.emulator.stop()
  })

  const credentials = [
    { name: 'our own', create: (id?: { clientId: string }) => managedIdentityCredential(id) },
    {
      name: '@azure/identity',
      create: (id?: { clientId: string }) =>
        new ManagedIdentityCredential({ ...id, retryOptions: { maxRetries: 0 } }),
    },
  ]

  it.each(credentials)(
    `signs a program on ${place} in with the identity of the host: $name`,
    async ({ create }) => {
      const defender = createDefenderClient({ credential: create(), apiBase: tenant.emulator.url })
      expect(await defender.alerts.list().toArray({ limit: 3 })).toHaveLength(3)
      expect(tenant.emulator.requests.at(-1)).toMatchObject({ permission: 'Alert.Read.All' })
    },
  )

  it.each(credentials)('signs it in with an identity that it names: $name', async ({ create }) => {
    const defender = createDefenderClient({ credential: create(assigned), apiBase: tenant.emulator.url })
    expect(await defender.machines.list().toArray({ limit: 3 })).toHaveLength(3)
    expect(tenant.emulator.requests.at(-1)).toMatchObject({ appId: assigned.clientId })
  })

  it.each(credentials)('refuses an identity that nobody assigned: $name', async ({ create }) => {
    const unknown = create({ clientId: 'c0ffee00-0000-4000-8000-000000000000' })
    await expect(unknown.getToken(scope)).rejects.toThrow()
    expect(tenant.emulator.requests.at(-1)).toMatchObject({ grantType: 'managed_identity', status: 400 })
  })
}
