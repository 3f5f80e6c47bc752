import { ConfigError } from '@mde-kit/contract/errors'
import type { Directory } from '../entra/directory.ts'

/** @throws {@link ConfigError} No such user, or no such change. */
export function changeUser(directory: Directory, userId: string, change: string): void {
  switch (change) {
    case 'enable':
    case 'disable':
      return void directory.updateUser(userId, { disabled: change === 'disable' })
    case 'mfa-on':
    case 'mfa-off':
      return void directory.updateUser(userId, { mfaRequired: change === 'mfa-on' })
    case 'revoke':
      return directory.revokeSessions(userId)
    default:
      throw new ConfigError(`There is no change '${change}' of a user.`, {
        next: 'Use a button of the page.',
      })
  }
}
