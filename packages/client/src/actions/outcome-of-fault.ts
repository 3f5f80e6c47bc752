import type { Operation } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/runtime'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import { HttpError } from '../errors/http-error.ts'
import { beforeSendingOf } from '../policies/before-sending.ts'

/**
 * Tells whether a request that failed may have been carried out all the same: no answer, one that broke off or cannot
 * be read, or a fault of the service.
 */
export function mayBeDone({ id }: Operation, fault: unknown): boolean {
  // Signing in has failures of its own, of which no request of the operation has come.
  if (!isMdeError(fault) || fault.operationId !== id) return false
  if (fault instanceof HttpError) return isOpen(fault)
  if (fault.code === 'MDE_NETWORK') return beforeSendingOf(faultCode(fault.cause)) === undefined
  return fault.code === 'MDE_TIMEOUT' || fault.code === 'MDE_DECODE'
}

function isOpen({ status, retryAfterSeconds }: HttpError): boolean {
  if (status === 503) return retryAfterSeconds === undefined
  return status === 408 || (status >= 500 && status !== 501)
}

/** How the service says that a device has a request under way: `ActiveRequestAlreadyExists`, or by these words alone. */
const alreadyActive = /\baction is already in progress\b/i

/** Tells whether the service refused a request because of one that is under way. Both answers are documented. */
export function isAlreadyActive(fault: unknown): fault is HttpError {
  if (!(fault instanceof HttpError) || fault.status !== 400) return false
  return fault.serviceCode === 'ActiveRequestAlreadyExists' || alreadyActive.test(fault.serviceMessage ?? '')
}

/** Tells whether something cannot be read for lack of a permission or role. */
export function isForbidden(fault: unknown): boolean {
  if (fault instanceof HttpError) return fault.status === 403
  return isMdeError(fault) && fault.code === 'MDE_PERMISSION_MISSING'
}
