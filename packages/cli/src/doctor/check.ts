import { isMdeError } from '@mde-kit/contract/errors'

/** What a look at one thing found. */
export interface Check {
  /** What was looked at: `clock`. */
  readonly check: string
  readonly verdict: 'ok' | 'warn' | 'fail'
  readonly says: string
  /** What to do; empty where all is well. */
  readonly fix: string
}

/** All is well. */
export function ok(check: string, says: string): Check {
  return { check, verdict: 'ok', says, fix: '' }
}

/** The check that an error makes of itself. */
export function failed(check: string, error: unknown): Check {
  const says = error instanceof Error ? error.message : String(error)
  const fix = isMdeError(error) ? error.next : 'See the message.'
  return { check, verdict: 'fail', says, fix }
}
