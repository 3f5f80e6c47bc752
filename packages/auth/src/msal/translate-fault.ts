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
import { foreignFault } from '../errors/foreign-fault.ts'

/** Codes behind which MSAL hides what the network module met. */
const hiding: readonly string[] = [
  ClientAuthErrorCodes.networkError,
  ClientAuthErrorCodes.endpointResolutionError,
  ClientAuthErrorCodes.openIdConfigError,
]

/** MSAL's name for a refused poll of the device-code flow. Its text repeats the error of the server. */
const postRequestFailed = 'post_request_failed'

const unknown: EntraError = {
  code: 'MDE_AUTH',
  meaning: 'The sign-in library stopped.',
  next: 'Look at the cause; report it if it makes no sense.',
}

const nameless: EntraError = {
  code: 'MDE_AUTH',
  meaning: 'The service refused without a readable error.',
  next: 'Check that authorityHost is a sign-in service of Entra.',
}

/**
 * Says in our terms why MSAL failed: with the last response or fault where that is the reason, else by MSAL's code.
 *
 * A refusal gets no `cause`: MSAL's error repeats the description of the server, user names included.
 */
export function translateFault(fault: unknown, flow: string, last: Outcome | undefined): MdeError {
  if (isMdeError(fault)) return fault
  const fromServer = repeatsServer(fault)
  if (last?.error && (fromServer || hides(fault))) return last.error

  const code = fault instanceof MsalError ? fault.errorCode : undefined
  const known = code !== undefined && Object.hasOwn(clientErrors, code) ? clientErrors[code] : undefined
  // A server can put anything into the code of an error that it reports.
  const error = fromServer && known === undefined ? undefined : code
  const reason = known ?? (fromServer ? nameless : unknown)
  return new AuthError(
    `The ${flow} sign-in failed${error === undefined ? '' : ` (${error})`}. ${reason.meaning}`,
    {
      code: reason.code,
      next: reason.next,
      error,
      ...(fromServer ? { status: last?.response?.status } : { cause: foreignFault(fault) }),
    },
  )
}

function hides(fault: unknown): boolean {
  return fault instanceof MsalError && hiding.includes(fault.errorCode)
}

function repeatsServer(fault: unknown): boolean {
  return (
    fault instanceof ServerError ||
    fault instanceof InteractionRequiredAuthError ||
    (fault instanceof MsalError && fault.errorCode === postRequestFailed)
  )
}
