import type { TokenCredential } from '@mde-kit/contract'
import { type ApiChoice, type ResolvedApi, resolveApi } from '@mde-kit/contract/runtime'
import type { RecordedAnswer } from '@mde-kit/contract/drift'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { DecodeIssue } from './answers/decode-issue.ts'
import type { Validate, WatchAnswersOptions } from './answers/watch-answers.ts'
import type { Preflight } from './call/call.ts'
import type { ClientWarning } from './policies/preflight.ts'
import type { RetrySettings } from './policies/retry.ts'
import type { ClientHooks } from './hooks/client-hooks.ts'
import type { QuotaOptions } from './quota/quota-options.ts'
import { checkDuration } from './time/check-duration.ts'
import { type Sleep, sleep } from './time/sleep.ts'
import { type Timer, timer } from './time/timer.ts'

/** How a client signs in, which cloud it calls and how patient it is. */
export interface ClientOptions extends ApiChoice, ClientHooks {
  /** Gets the tokens. Those of `@mde-kit/auth` and of `@azure/identity` fit. */
  readonly credential: TokenCredential
  /** Tenant to call, where it is not the credential's own. */
  readonly tenantId?: string | undefined
  /** What to do when a token visibly lacks the permission of an operation. Defaults to `error`. */
  readonly preflight?: Preflight | undefined
  /** Time for a whole call, from the moment its token is there: waits and retries included. Defaults to 100 000. */
  readonly timeoutMs?: number | undefined
  /** Time for one attempt within a call. Defaults to 30 000. */
  readonly attemptTimeoutMs?: number | undefined
  /** Defaults to 4 attempts, with waits of up to 500 ms, 1 s and 2 s where the service names none. */
  readonly retry?: Partial<RetrySettings> | undefined
  /**
   * Keeps to the documented quotas, so that the service has nothing to refuse. Nothing is counted, and nothing loaded
   * for it, where left out: then retries follow a 429. Defaults to off.
   */
  readonly quota?: QuotaOptions | undefined
  /** Told of what looks wrong and was not stopped, such as a missing permission under `preflight: 'warn'`. */
  readonly onWarning?: ((warning: ClientWarning) => void) | undefined
  /**
   * What to do about answers that are not as documented: nothing (`off`), tell `onDecodeIssue` (`report`), or throw
   * a `DecodeError` where the type of the answer is broken (`strict`). Fields and enum values that the specs do not
   * know are reported, never refused. Nothing is loaded for it while it is off. Defaults to `off`.
   */
  readonly validate?: Validate | undefined
  /** Told of each difference between an answer and the specs under `validate: 'report'`. */
  readonly onDecodeIssue?: ((issue: DecodeIssue) => void) | undefined
  /**
   * Told of each answer of a method that could be read, refusals included, before it is used: one line of a
   * recording for `npx @mde-kit/codegen drift`. Tokens, secrets and the signatures of links are taken out.
   */
  readonly onAnswer?: ((answer: RecordedAnswer) => void) | undefined
  /** Product token of your program, such as `alert-mover/2.1`; put before the client's own. */
  readonly userAgent?: string | undefined
  /** Replaces the global `fetch`: a proxy, instrumentation, a test. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Replaces the clock. Milliseconds since 1970, UTC. */
  readonly now?: (() => number) | undefined
  /** Replaces waiting between attempts, and between the looks of `waitFor`. */
  readonly sleep?: Sleep | undefined
  /** Replaces the timers of timeouts. */
  readonly timer?: Timer | undefined
  /** Replaces the random source of waits. A number from 0 up to 1. */
  readonly random?: (() => number) | undefined
}

/** Options with every choice made. */
export interface ClientSettings extends RetrySettings, WatchAnswersOptions, ClientHooks {
  readonly credential: TokenCredential
  readonly tenantId?: string | undefined
  readonly cloud: ResolvedApi
  readonly preflight: Preflight
  readonly timeoutMs: number
  readonly attemptTimeoutMs: number
  readonly quota?: QuotaOptions | undefined
  readonly onWarning: (warning: ClientWarning) => void
  readonly userAgent: string
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly sleep: Sleep
  readonly timer: Timer
  readonly random: () => number
}

/**
 * Fills in defaults.
 *
 * @throws {@link ConfigError} A value cannot work.
 */
export function resolveOptions(options: ClientOptions): ClientSettings {
  const { cloud, geo, apiBase, graphBase, resource, retry = {}, userAgent } = options
  const settings = {
    ...options,
    cloud: resolveApi({ cloud, geo, apiBase, graphBase, resource }),
    preflight: options.preflight ?? 'error',
    timeoutMs: options.timeoutMs ?? 100_000,
    attemptTimeoutMs: options.attemptTimeoutMs ?? 30_000,
    attempts: retry.attempts ?? 4,
    baseDelayMs: retry.baseDelayMs ?? 500,
    maxDelayMs: retry.maxDelayMs ?? 8_000,
    onWarning: options.onWarning ?? (() => undefined),
    validate: options.validate ?? 'off',
    onDecodeIssue: options.onDecodeIssue ?? (() => undefined),
    userAgent: [userAgent, 'mde-kit-client'].filter(Boolean).join(' '),
    // Looked up at each call, so that instrumentation put in place later is seen.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now: options.now ?? Date.now,
    sleep: options.sleep ?? sleep,
    timer: options.timer ?? timer,
    random: options.random ?? Math.random,
  } satisfies ClientSettings
  if (typeof options.credential?.getToken !== 'function')
    throw new ConfigError('credential must have a getToken method.', {
      next: 'Pass a credential of @mde-kit/auth or @azure/identity.',
    })
  if (!['off', 'report', 'strict'].includes(settings.validate))
    throw new ConfigError(`validate must not be '${settings.validate}'.`, {
      next: "Use 'off', 'report' or 'strict'.",
    })
  if (settings.validate === 'report' && options.onDecodeIssue === undefined)
    throw new ConfigError("validate: 'report' needs onDecodeIssue.", {
      next: 'Pass onDecodeIssue.',
    })
  for (const name of ['timeoutMs', 'attemptTimeoutMs', 'baseDelayMs', 'maxDelayMs'] as const)
    checkDuration(name, settings[name])
  if (!Number.isInteger(settings.attempts) || settings.attempts < 1)
    throw new ConfigError(`retry.attempts must be a whole number from 1 up, not ${settings.attempts}.`, {
      next: 'Use 1 to send once.',
    })
  if (!/^[\x20-\x7e]+$/.test(settings.userAgent))
    throw new ConfigError('userAgent must be plain ASCII.', {
      next: 'Use one such as alert-mover/2.1.',
    })
  return settings
}
