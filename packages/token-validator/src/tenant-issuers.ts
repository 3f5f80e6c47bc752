import { clouds, type ResolvedCloud } from '@mde-kit/contract/clouds'

/** Version of the token format, by which Entra has issuers, metadata and keys of its own. */
export type TokenVersion = 'v1' | 'v2'

/** How the issuer of one tenant is written. */
export interface TenantIssuers {
  /** What a token of each version must have in `iss`, to the letter. */
  readonly ofTokens: Readonly<Record<TokenVersion, string>>
  /** What metadata and keys may name as issuer: the same, the real cloud's behind a proxy, and templates of both. */
  readonly ofDocuments: Readonly<Record<TokenVersion, ReadonlySet<string>>>
}

/** Writes out the issuers that a cloud uses for a tenant. */
export function tenantIssuers(cloud: ResolvedCloud, tenantId: string): TenantIssuers {
  const fill = (template: string): string => template.replace('{tenantId}', tenantId)
  const ofDocuments = (version: TokenVersion): ReadonlySet<string> => {
    const templates = [cloud.issuers[version], clouds[cloud.name].issuers[version]]
    return new Set(
      templates.flatMap((template) => [fill(template), template.replace('{tenantId}', '{tenantid}')]),
    )
  }
  return {
    ofTokens: { v1: fill(cloud.issuers.v1), v2: fill(cloud.issuers.v2) },
    ofDocuments: { v1: ofDocuments('v1'), v2: ofDocuments('v2') },
  }
}

/**
 * Tells whether a signing key may sign for a tenant: it names no issuer, or one of the tenant.
 *
 * Key sets write the v2 issuer only, while the tokens of Defender for Endpoint carry the v1 one. So a key's issuer
 * is compared with both of the tenant, as Microsoft's own validator does, and not with the token's alone.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signing-key-issuer
 */
export function isKeyIssuerOf({ ofDocuments }: TenantIssuers, issuer: string | undefined): boolean {
  return issuer === undefined || ofDocuments.v2.has(issuer) || ofDocuments.v1.has(issuer)
}
