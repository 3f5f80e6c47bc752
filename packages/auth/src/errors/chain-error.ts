import { isMdeError } from '@mde-kit/contract/errors'
import { AuthError } from './auth-error.ts'

/** One member of a chain, and why it gave no token. */
export interface ChainAttempt {
  readonly name: string
  readonly reason: string
  /**
   * What it failed with; undefined where it gave nothing. Of an error that is not of this project only name, code and
   * AADSTS number are kept: its text can hold what the sign-in service sent back.
   */
  readonly error: unknown
}

/**
 * No member of a chain gave a token. What each tried is in the message and, in order, in `attempts`; `code` and the
 * other properties are those of the last one that was refused. Members after a refusal are not tried; the message
 * names them.
 */
export class ChainError extends AuthError {
  readonly attempts: readonly ChainAttempt[]

  constructor(attempts: readonly ChainAttempt[], untried: readonly string[]) {
    const last = attempts.at(-1)?.error
    const refusal = last instanceof AuthError ? last : undefined
    const lines = attempts.map(({ name, reason }) => `${name}: ${reason}`)
    const rest = untried.length === 0 ? '' : ` Not tried: ${untried.join(', ')}.`
    super(`No credential of the chain gave a token. ${lines.join(' ')}${rest}`, {
      ...refusal,
      code: refusal?.code ?? 'MDE_AUTH',
      next: isMdeError(last) ? last.next : 'Set up one of the credentials that the message names.',
      cause: last,
    })
    this.attempts = attempts
  }
}
