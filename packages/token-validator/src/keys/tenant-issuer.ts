import { clouds } from '@mde-kit/contract/clouds'
import type { Target } from '../target.ts'

/** Version of the token format, by which Entra has metadata and keys of its own. */
export type TokenVersion = 'v1' | 'v2'

/**
 * Tells whether an issuer, written out or with `{tenantid}` in it, is one that the cloud uses for a tenant.
 *
 * Key sets write the v2 issuer only, while the tokens of Defender for Endpoint carry the v1 one. So a key's issuer
 * is compared with both of the tenant, as Microsoft's own validator does, and not with the token's alone.
 *
 * @param versions The versions whose issuers will do.
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signing-key-issuer
 */
export function isIssuerOfTenant(
  issuer: string,
  tenantId: string,
  { cloud }: Target,
  versions: readonly TokenVersion[] = ['v1', 'v2'],
): boolean {
  const wanted = issuer.replace(/\{tenantid\}/i, tenantId)
  // The cloud's own issuers too: behind a proxy of the sign-in host, documents still name the real one.
  return versions.some((version) =>
    [cloud.issuers[version], clouds[cloud.name].issuers[version]].some(
      (template) => template.replace('{tenantId}', tenantId) === wanted,
    ),
  )
}
