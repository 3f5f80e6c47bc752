import type { Grants } from '@mde-kit/contract/permissions'
import { readGrantsFromClaims } from '@mde-kit/contract/permissions'
import type { DecodedToken } from '../decode/decode-token.ts'
import type { Finding } from '../findings/finding.ts'
import type { Target } from '../target.ts'

/** What a rule may look at. */
export interface RuleInput extends DecodedToken {
  /** Kind and permissions, as the claims tell them. */
  readonly grants: Grants
  readonly target: Target
  /** Seconds since 1970, UTC. */
  readonly nowSeconds: number
}

/** One check of a decoded token. Says nothing when all is well. */
export type Rule = (input: RuleInput) => readonly Finding[]

/** Puts a decoded token beside what it is compared with. */
export function ruleInput({ header, claims }: DecodedToken, target: Target, nowMs: number): RuleInput {
  return {
    header,
    claims,
    grants: readGrantsFromClaims(claims),
    target,
    nowSeconds: Math.floor(nowMs / 1000),
  }
}
