import { NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { AuthError } from './auth-error.ts'
import { CacheError } from './cache-error.ts'

/** Whether a sign-in failed for a reason that says nothing about the user or the app, and may be gone a minute later. */
export function mayPass(fault: unknown): boolean {
  if (fault instanceof AuthError) return isBusy(fault.status ?? 0)
  if (fault instanceof CacheError) return fault.reason === 'locked' || fault.reason === 'store-failed'
  return fault instanceof NetworkError || fault instanceof TimeoutError
}

/** Whether a status says that the service asks to wait or fails, whoever asks. */
export function isBusy(status: number): boolean {
  return status === 429 || status >= 500
}
