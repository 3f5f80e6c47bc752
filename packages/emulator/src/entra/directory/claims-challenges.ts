import type { Vault } from '../../state/vault.ts'
import type { AccessTokenClaims } from '../claims-request.ts'
import type { TenantDirectory } from './tenants.ts'

/** When the Defender API of a tenant wants a token that was asked for with certain claims. */
export interface ClaimsChallengeDirectory {
  /**
   * Makes the Defender API answer 401 with a claims challenge to every token of the tenant that was not asked for with
   * these claims.
   *
   * @param claims Such as `{ acrs: { essential: true, value: 'c1' } }`; undefined takes the challenge back.
   * @throws {@link ConfigError} No such tenant.
   */
  challengeClaims(tenantId: string, claims: AccessTokenClaims | undefined): void
  claimsChallenge(tenantId: string): AccessTokenClaims | undefined
}

export function createClaimsChallengeDirectory(
  vault: Vault,
  tenants: TenantDirectory,
): ClaimsChallengeDirectory {
  const challenges = vault.map<AccessTokenClaims>('claims-challenges')
  return {
    challengeClaims(tenantId, claims) {
      const { id } = tenants.needTenant(tenantId)
      if (claims) challenges.set(id, claims)
      else challenges.delete(id)
    },
    claimsChallenge: (tenantId) => challenges.get(tenantId),
  }
}
