import { isRefusal, TokenError } from '../errors/token-error.ts'
import type { Finding } from '../findings/finding.ts'
import { checkAudience, checkGraphAudience } from './audience-rules.ts'
import { checkClient } from './client-rule.ts'
import { checkAlg, checkHeaderNonce, checkHeaderParameters, checkKid, checkTyp } from './header-rules.ts'
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
  checkTyp,
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
  checkClient,
  checkKind,
  checkPermissionsHeld,
  checkPermissionNames,
]

/** Both, in order. */
export const everyRule: readonly Rule[] = [...rulesBeforeKey, ...rulesAfterSignature]

/** Runs every rule and keeps all that was found. */
export function collectFindings(rules: readonly Rule[], input: RuleInput): readonly Finding[] {
  return rules.flatMap((rule) => rule(input))
}

/**
 * Runs rules in order and stops at the first that refuses the token.
 *
 * @returns What the rules found besides.
 * @throws {@link TokenError} With the reason of that rule.
 */
export function enforce(rules: readonly Rule[], input: RuleInput): readonly Finding[] {
  const harmless: Finding[] = []
  for (const rule of rules)
    for (const found of rule(input)) {
      if (isRefusal(found)) throw new TokenError(found.code, found.message, { next: found.next })
      harmless.push(found)
    }
  return harmless
}
