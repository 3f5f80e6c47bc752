import { ConfigError, isMdeError } from '@mde-kit/contract/errors'
import { isJsonObject } from '../decode/json-object.ts'
import { TokenError } from '../errors/token-error.ts'
import { type InspectOptions, inspectOptions, inspectToken } from '../inspect-token.ts'
import type { TokenInspection } from '../inspection.ts'
import { checkedClock } from '../options/checked-clock.ts'
import { checkOptions } from '../options/check-options.ts'
import type { PermissionCheck } from '../permissions/check-permissions.ts'
import { explainCheck } from './explain-check.ts'
import { explainRefusal } from './explain-refusal.ts'
import { explainToken, type TokenExplanation } from './explain-token.ts'
import type { Explanation } from './explanation.ts'

/**
 * Explains a token in plain words and as a table, and lists which operations it may call.
 *
 * The lists look at permissions alone, not at expiry or portal roles. Both are empty when the token is for another
 * API, or does not tell whether it is delegated or app-only. The text of the token is nowhere in the result.
 *
 * @param token A token, or what {@link inspectToken} or a verifier made of it.
 * @param options What a token given as text is compared with. From an inspection only `now` is used.
 * @throws {@link TokenError} `malformed` when the text is no readable JWT, which is legal.
 * @throws {@link ConfigError} Options that cannot work.
 */
export function explain(token: string | TokenInspection, options?: InspectOptions): TokenExplanation
/**
 * Explains what {@link checkPermissions} found, or why a token was refused, in plain words and as a table.
 *
 * @throws {@link ConfigError} It is none of these. An error that was passed by mistake is its `cause`.
 */
export function explain(result: PermissionCheck | TokenError): Explanation
export function explain(
  subject: string | TokenInspection | PermissionCheck | TokenError,
  options: InspectOptions = {},
): Explanation {
  checkOptions(options, inspectOptions, 'explain')
  if (subject instanceof TokenError) return explainRefusal(subject)
  if (isCheck(subject)) return explainCheck(subject)
  const now = checkedClock(options.now ?? Date.now)
  const inspection = typeof subject === 'string' ? inspectToken(subject, options) : subject
  if (!isInspection(inspection)) throw unexplained(inspection)
  return explainToken(inspection, Math.floor(now() / 1000))
}

function isCheck(value: unknown): value is PermissionCheck {
  return isJsonObject(value) && Array.isArray(value['operations'])
}

function isInspection(value: unknown): value is TokenInspection {
  return isJsonObject(value) && Array.isArray(value['findings']) && isJsonObject(value['claims'])
}

/** Catch blocks pass whatever they caught, and that must not be lost. */
function unexplained(value: unknown): ConfigError {
  return new ConfigError('explain was given nothing that it can explain.', {
    next: isMdeError(value)
      ? `Show the message and next of this ${value.name} as they are; only a TokenError is about a token.`
      : 'Pass the text of a token, what inspectToken, verify or checkPermissions returned, or a TokenError.',
    ...(value instanceof Error && { cause: value }),
  })
}
