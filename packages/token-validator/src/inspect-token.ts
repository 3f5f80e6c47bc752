import { decodeToken } from './decode/decode-token.ts'
import { inspect, type TokenInspection } from './inspection.ts'
import { checkedClock } from './options/checked-clock.ts'
import { checkOptions, type KnownOptions } from './options/check-options.ts'
import { isFunction, orUndefined } from './options/option-values.ts'
import { ruleInput } from './rules/rule.ts'
import { resolveTarget, type TargetOptions, targetOptions } from './target.ts'

/** What an inspected token is compared with. */
export interface InspectOptions extends TargetOptions {
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: (() => number) | undefined
}

/** The options of {@link InspectOptions}, each with what it must be. */
export const inspectOptions: KnownOptions<InspectOptions> = {
  ...targetOptions,
  now: { accepts: orUndefined(isFunction), want: 'a function', otherwise: 'the clock of this machine' },
}

/**
 * Says what a token is and what is wrong with it, without verifying it and without any network access.
 *
 * Good for people and for logs of what went wrong; never for letting somebody in. A finding with a `reason` is one
 * that {@link createTokenVerifier} would refuse the token for.
 *
 * @throws {@link TokenError} `malformed` when the token is no readable JWT, which is legal.
 * @throws {@link ConfigError} Options that cannot work.
 */
export function inspectToken(token: string, options: InspectOptions = {}): TokenInspection {
  checkOptions(options, inspectOptions, 'inspectToken')
  const now = checkedClock(options.now ?? Date.now)
  return inspect(ruleInput(decodeToken(token), resolveTarget(options), now()))
}
