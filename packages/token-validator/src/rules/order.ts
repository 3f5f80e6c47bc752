import { TokenError } from '../errors/token-error.ts'
import { checkAudience, checkGraphAudience } from './audience-rules.ts'
import type { Finding } from './finding.ts'
import { checkAlg, checkHeaderNonce, checkHeaderParameters, checkKid } from './header-rules.ts'
import { checkIssuer } from './issuer-rule.ts'
import { checkKind } from './kind-rule.ts'
import { checkLifetime } from './lifetime-rule.ts'
import { checkPermissionNames, checkPermissionsHeld } from './permission-rules.ts'
import type { Rule, RuleInput } from './rule.ts'
import { checkTenant, checkTenantForm } from './tenant-rules.ts'

/** What must hold before a key is looked up. The order is the order of refusal. */
export const rulesBeforeKey: readonly Rule[] = [
  checkAlg,
  checkHeaderParameters,
  checkHeaderNonce,
  checkGraphAudience,
  checkTenantForm,
  checkTenant,
  checkKid,
]

/** What must hold once the signature is good. The order is the order of refusal. */
export const rulesAfterSignature: readonly Rule[] = [
  checkIssuer,
  checkAudience,
  checkLifetime,
  checkKind,
  checkPermissionsHeld,
  checkPermissionNames,
]

/** Runs every rule and keeps all that was found. */
export function collectFindings(rules: readonly Rule[], input: RuleInput): readonly Finding[] {
  return rules.flatMap((rule) => rule(input))
}

/**
 * Runs rules in order and stops at the first that refuses the token.
 *
 * @throws {@link TokenError} With the reason of that rule.
 */
export function enforce(rules: readonly Rule[], input: RuleInput): void {
  for (const rule of rules)
    for (const { reason, message, next } of rule(input))
      if (reason !== undefined) throw new TokenError(reason, message, { next })
}
