import {
  AuthError as MsalError,
  ClientAuthErrorCodes,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-node'
import { type EntraError, isMdeError, type MdeError } from '@mde-kit/contract/errors'
import { AuthError } from '../errors/auth-error.ts'
import { clientErrors } from './client-errors.ts'
import type { Outcome } from './msal-network.ts'

/** Codes behind which MSAL hides what the network module met. `post_request_failed` is how device codes fail. */
const hiding: readonly string[] = [
  ClientAuthErrorCodes.networkError,
  ClientAuthErrorCodes.endpointResolutionError,
  ClientAuthErrorCodes.openIdConfigError,
  'post_request_failed',
]

const unknown: EntraError = {
  code: 'MDE_AUTH',
  meaning: 'The sign-in library stopped.',
  next: 'Look at the cause; report it if it makes no sense.',
}

/**
 * Says in our terms why MSAL failed: with the last answer or fault where that is the reason, else by MSAL's code.
 *
 * A refusal gets no `cause`: MSAL's error repeats the description of the server, user names included.
 */
export function translateFault(fault: unknown, flow: string, last: Outcome | undefined): MdeError {
  if (isMdeError(fault)) return fault
  if (last?.error && reportsOutcome(fault)) return last.error

  const error = fault instanceof MsalError ? fault.errorCode : undefined
  const known = error !== undefined && Object.hasOwn(clientErrors, error) ? clientErrors[error] : undefined
  const { code, meaning, next } = known ?? unknown
  return new AuthError(`The ${flow} sign-in failed${error === undefined ? '' : ` (${error})`}. ${meaning}`, {
    code,
    next,
    error,
    cause: fault,
  })
}

function reportsOutcome(fault: unknown): boolean {
  return (
    fault instanceof ServerError ||
    fault instanceof InteractionRequiredAuthError ||
    (fault instanceof MsalError && hiding.includes(fault.errorCode))
  )
}
