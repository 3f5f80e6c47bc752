import { isMdeError, type MdeError } from '@mde-kit/contract/errors'
import { AuthError } from './auth-error.ts'
import { foreignFault } from './foreign-fault.ts'

/** Turns what a callback of the caller threw into an error of ours; one that is ours already stays as it is. */
export function callbackFault(fault: unknown, option: string): MdeError {
  if (isMdeError(fault)) return fault
  return new AuthError(`${option} failed, so nobody could sign in.`, {
    code: 'MDE_AUTH',
    next: `Look at the cause: it names what ${option} threw, and where. Its text may hold secrets, so it is left out.`,
    cause: foreignFault(fault),
  })
}
