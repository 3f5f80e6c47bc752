import type { Finding } from './findings/finding.ts'
import { describeToken, type TokenInspection } from './inspection.ts'
import type { SigningKey } from './keys/signing-key.ts'
import type { RuleInput } from './rules/rule.ts'

/** A token of which the signature and every claim were checked. Frozen, since one may be handed out many times. */
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
): VerifiedToken {
  return deepFreeze({ ...describeToken(input, findings), verified: true, keyThumbprint: thumbprint })
}

function deepFreeze<T extends object>(value: T): T {
  for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) deepFreeze(item)
  return Object.freeze(value)
}
