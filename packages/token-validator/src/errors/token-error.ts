import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/errors'
import type { Finding, FindingCode } from '../findings/finding.ts'
import { findingCatalogue } from '../findings/finding-catalogue.ts'
import type { TokenErrorReason } from './token-error-reason.ts'

/** The findings that refuse a token. */
export type RefusalCode = {
  [Code in FindingCode]: (typeof findingCatalogue)[Code] extends { reason: TokenErrorReason } ? Code : never
}[FindingCode]

/** Tells whether a verifier refuses a token for a finding. */
export function isRefusal<F extends Finding>(found: F): found is F & { readonly code: RefusalCode } {
  return found.reason !== undefined
}

/**
 * A token that cannot be read or must not be trusted. The token is never quoted.
 *
 * Branch on `reason`, or on `finding` for the exact cause.
 */
export class TokenError extends MdeError {
  override readonly name = 'TokenError'
  /** `MDE_NETWORK` where the token could not be judged. */
  override readonly code: 'MDE_TOKEN_INVALID' | 'MDE_NETWORK'
  /** Why the token is refused. */
  readonly reason: TokenErrorReason
  /** The exact cause: a key of {@link findingCatalogue}. */
  readonly finding: RefusalCode

  constructor(finding: RefusalCode, message: string, options: MdeErrorOptions) {
    super(message, options)
    this.finding = finding
    this.reason = findingCatalogue[finding].reason
    this.code = this.reason === 'keys-unavailable' ? 'MDE_NETWORK' : 'MDE_TOKEN_INVALID'
  }
}
