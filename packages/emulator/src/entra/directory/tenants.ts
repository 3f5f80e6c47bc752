import { ConfigError } from '@mde-kit/contract/errors'
import type { Vault } from '../../state/vault.ts'

export interface Tenant {
  /** GUID, lower case. */
  readonly id: string
  /** Such as `contoso.example`. */
  readonly domain: string
  readonly displayName: string
  /** Without it every request for the Defender resource fails with AADSTS500011. */
  readonly hasDefender: boolean
}

export interface NewTenant {
  /** GUID. Random unless given. */
  readonly id?: string
  readonly domain: string
  readonly displayName?: string
  /** Defaults to true. */
  readonly hasDefender?: boolean
}

export interface TenantDirectory {
  /** @throws {@link ConfigError} The id or the domain is taken. */
  addTenant(tenant: NewTenant): Tenant
  tenants(): readonly Tenant[]
  findTenant(idOrDomain: string): Tenant | undefined
  /** @throws {@link ConfigError} No such tenant. */
  needTenant(idOrDomain: string): Tenant
}

export function createTenantDirectory(vault: Vault, randomId: () => string): TenantDirectory {
  const tenants = vault.map<Tenant>('tenants')

  const findTenant = (idOrDomain: string): Tenant | undefined => {
    const wanted = idOrDomain.toLowerCase()
    return [...tenants.values()].find((tenant) => tenant.id === wanted || tenant.domain === wanted)
  }

  return {
    addTenant({ id = randomId(), domain, displayName = domain, hasDefender = true }) {
      if (findTenant(id) ?? findTenant(domain))
        throw new ConfigError(`The tenant ${domain} (${id}) is in the directory already.`, {
          next: 'Give every tenant its own id and domain.',
        })
      const tenant = { id: id.toLowerCase(), domain: domain.toLowerCase(), displayName, hasDefender }
      tenants.set(tenant.id, tenant)
      return tenant
    },
    tenants: () => [...tenants.values()],
    findTenant,
    needTenant(idOrDomain) {
      const tenant = findTenant(idOrDomain)
      if (tenant) return tenant
      throw new ConfigError(`The directory has no tenant '${idOrDomain}'.`, { next: 'Add the tenant first.' })
    },
  }
}
