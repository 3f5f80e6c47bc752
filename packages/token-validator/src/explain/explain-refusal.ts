import type { TokenError } from '../errors/token-error.ts'
import { findingCatalogue } from '../findings/finding-catalogue.ts'
import type { Explanation } from './explanation.ts'
import { textTable } from './text-table.ts'

/** Puts the refusal of a token into words. */
export function explainRefusal({ finding, reason, message, next }: TokenError): Explanation {
  const verdict = reason === 'keys-unavailable' ? 'The token was not judged.' : 'The token is refused.'
  return {
    text: [verdict, message, next].join('\n'),
    table: textTable([
      ['finding', finding],
      ['reason', reason],
      ['meaning', findingCatalogue[finding].meaning],
      ['next', next],
    ]),
  }
}
