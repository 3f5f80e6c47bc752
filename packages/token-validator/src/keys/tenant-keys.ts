import { secureOrigin } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { Target } from '../target.ts'
import type { TokenVersion } from '../tenant-issuers.ts'
import { discoverKeysUrl, metadataUrl } from './discover-keys.ts'
import { fetchKeySet } from './fetch-key-set.ts'
import { createKeyCache, type KeyCache } from './key-cache.ts'
import type { KeySet } from './key-set.ts'

/** Hands out the key cache that is in charge of a token. */
export type TenantKeys = (tenantId: string, version: TokenVersion) => KeyCache

export interface TenantKeysOptions {
  readonly target: Target
  /** Takes the place of discovery; `{tenantId}` in it stands for the tenant. */
  readonly jwksUri: string | undefined
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Keeps a key cache for each accepted tenant and token version, so that no tenant's keys judge another's tokens.
 *
 * @throws {@link ConfigError} `jwksUri` cannot work.
 */
export function createTenantKeys({ target, jwksUri, fetch, now }: TenantKeysOptions): TenantKeys {
  const byUrl = new Map<string, KeyCache>()
  const cacheOf = (url: string, load: () => Promise<KeySet>): KeyCache => {
    const cache = byUrl.get(url) ?? createKeyCache({ url, load, now })
    byUrl.set(url, cache)
    return cache
  }
  const create = (tenantId: string, version: TokenVersion): KeyCache => {
    if (jwksUri !== undefined) {
      const url = keysUrl(jwksUri, tenantId)
      return cacheOf(url, () => fetchKeySet(url, fetch))
    }
    const discover = () => discoverKeysUrl(target, tenantId, version, fetch)
    return cacheOf(metadataUrl(target, tenantId, version), async () => fetchKeySet(await discover(), fetch))
  }
  const byTenant = new Map(
    target.tenantIds.map((id) => [id, { v1: create(id, 'v1'), v2: create(id, 'v2') }] as const),
  )
  return (tenantId, version) => {
    const caches = byTenant.get(tenantId)
    if (!caches) throw new TypeError('Keys are looked up for accepted tenants only.')
    return caches[version]
  }
}

function keysUrl(template: string, tenantId: string): string {
  const text = template.replaceAll('{tenantId}', tenantId)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username !== '' || url.password !== '' || url.hash !== '')
    throw new ConfigError('jwksUri is not a plain URL.', {
      next: 'Give the address of the key set, such as https://login.microsoftonline.com/{tenantId}/discovery/v2.0/keys.',
    })
  secureOrigin(url.origin, 'jwksUri')
  return url.href
}
