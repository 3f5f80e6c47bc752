import type { DecodedToken } from '../decode/decode-token.ts'
import type { Target } from '../target.ts'
import type { Finding } from './finding.ts'

/** What a rule may look at. */
export interface RuleInput extends DecodedToken {
  readonly target: Target
  /** Seconds since 1970, UTC. */
  readonly nowSeconds: number
}

/** One check of a decoded token. Says nothing when all is well. */
export type Rule = (input: RuleInput) => readonly Finding[]
