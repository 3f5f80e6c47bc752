import type { TokenErrorReason } from '../errors/token-error-reason.ts'
import { type FindingFacts, findingCatalogue } from './finding-catalogue.ts'

/** What was found, as a stable name: a key of {@link findingCatalogue}. */
export type FindingCode = keyof typeof findingCatalogue

/** Something worth knowing about a token. */
export interface Finding {
  /** `error`: calls will be refused. `warning`: they may be. `info`: good to know. Fixed for each code. */
  readonly level: FindingFacts['level']
  readonly code: FindingCode
  readonly message: string
  /** What to do now: one plain sentence. */
  readonly next: string
  /** Set when a verifier refuses the token for this. Fixed for each code. */
  readonly reason?: TokenErrorReason
}

/** Makes a finding; severity and reason come from the catalogue. */
export function finding(code: FindingCode, message: string, next: string): Finding {
  const { level, reason }: FindingFacts = findingCatalogue[code]
  return { level, code, ...(reason !== undefined && { reason }), message, next }
}
