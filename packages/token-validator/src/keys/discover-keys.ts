import { clouds } from '@mde-kit/contract/clouds'
import { isJsonObject } from '../decode/json-object.ts'
import type { Target } from '../target.ts'
import type { TokenVersion } from '../tenant-issuers.ts'
import { fetchJson, unusableAnswer } from './fetch-json.ts'

/** Where a tenant's OpenID Connect metadata is. */
export function metadataUrl({ cloud }: Target, tenantId: string, version: TokenVersion): string {
  const base = `${cloud.authorityHost}/${tenantId}${version === 'v2' ? '/v2.0' : ''}`
  return `${base}/.well-known/openid-configuration`
}

/**
 * Reads from a tenant's metadata where its keys are, and holds the metadata to the tenant.
 *
 * Its issuer must be the tenant's, written out or with `{tenantid}` in it. The keys must be on the sign-in host:
 * behind a proxy of that host, the document still names the real one, which will do.
 *
 * @throws {@link NetworkError} No such document, or one for somebody else.
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
 */
export async function discoverKeysUrl(
  target: Target,
  tenantId: string,
  version: TokenVersion,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  const metadata = await fetchJson(metadataUrl(target, tenantId, version), fetch)
  const { issuer, jwks_uri: uri } = isJsonObject(metadata) ? metadata : {}
  if (typeof issuer !== 'string' || typeof uri !== 'string' || !URL.canParse(uri))
    throw unusableAnswer('The answer is no OpenID Connect metadata.')
  if (!target.issuersOf(tenantId).ofDocuments[version].has(issuer))
    throw unusableAnswer('The metadata is for another issuer.')
  const hosts = [target.cloud.authorityHost, clouds[target.cloud.name].authorityHost]
  if (!hosts.includes(new URL(uri).origin))
    throw unusableAnswer('The metadata names keys that are not on the sign-in host.')
  return uri
}
