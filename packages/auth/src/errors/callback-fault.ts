import { isMdeError, type MdeError } from '@mde-kit/contract/errors'
import { AuthError } from './auth-error.ts'

/** Turns what a callback of the caller threw into an error of ours; one that is ours already stays as it is. */
export function callbackFault(fault: unknown, option: string): MdeError {
  if (isMdeError(fault)) return fault
  return new AuthError(`${option} failed, so nobody could sign in.`, {
    code: 'MDE_AUTH',
    next: `Look at the cause: it is what ${option} threw.`,
    cause: fault,
  })
}
