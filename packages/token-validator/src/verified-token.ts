import type { Finding } from './findings/finding.ts'
import type { InstantText } from './instant-text.ts'
import { describeToken, type TokenInspection } from './inspection.ts'
import type { SigningKey } from './keys/signing-key.ts'
import type { RuleInput } from './rules/rule.ts'

/** A token of which the signature and every claim were checked. */
export interface VerifiedToken extends TokenInspection {
  readonly verified: true
  /** RFC 7638 thumbprint of the key that signed it, with SHA-256. */
  readonly keyThumbprint: string
}

/** Describes a token that passed every check. */
export function describeVerified(
  input: RuleInput,
  findings: readonly Finding[],
  { thumbprint }: SigningKey,
  instant?: InstantText,
): VerifiedToken {
  return Object.assign(describeToken(input, findings, instant), {
    verified: true,
    keyThumbprint: thumbprint,
  } as const)
}
