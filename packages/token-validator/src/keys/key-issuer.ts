import { clouds } from '@mde-kit/contract/clouds'
import type { Target } from '../target.ts'
import type { SigningKey } from './signing-key.ts'

/**
 * Tells whether a key may sign for a tenant: it names no issuer, or one that the cloud uses for that tenant.
 *
 * Key sets write the v2 issuer only, while the tokens of Defender for Endpoint carry the v1 one. So the key's issuer
 * is compared with both of the tenant, as Microsoft's own validator does, and not with the token's alone.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signing-key-issuer
 */
export function isKeyOfTenant({ issuer }: SigningKey, tenantId: string, { cloud }: Target): boolean {
  if (issuer === undefined) return true
  const wanted = issuer.replace(/\{tenantid\}/i, tenantId)
  // The cloud's own v2 issuer too: behind a proxy of the sign-in host, keys still name the real one.
  return [cloud.issuers.v1, cloud.issuers.v2, clouds[cloud.name].issuers.v2].some(
    (template) => template.replace('{tenantId}', tenantId) === wanted,
  )
}
