import { type MdeError, NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { AuthError } from './auth-error.ts'

const noPlatform = 'Run it on Azure, on a resource that has a managed identity; elsewhere use another flow.'

/** Gives an error of a managed identity the next step that fits: nobody there to ask is a user or a sign-in page. */
export function platformFault(fault: MdeError): MdeError {
  const { message, cause } = fault
  if (fault instanceof NetworkError) return new NetworkError(message, { next: noPlatform, cause })
  if (fault instanceof TimeoutError) return new TimeoutError(message, { next: noPlatform, cause })
  if (!(fault instanceof AuthError) || fault.aadsts !== undefined) return fault
  const { status = 0 } = fault
  if (status >= 400 && status < 500 && status !== 429)
    return new AuthError(message, {
      ...fault,
      cause,
      code: 'MDE_AUTH_APP',
      next: 'Assign the identity to this resource, and check clientId, resourceId or objectId.',
    })
  return new AuthError(message, { ...fault, cause, next: 'Try again later, and check the platform.' })
}
