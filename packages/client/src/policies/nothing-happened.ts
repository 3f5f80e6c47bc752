import { readRetryAfter } from './retry-after.ts'

/** Tells whether an answer says that the request was not carried out, so that a repeat can do no harm. */
export function nothingHappened({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  if (status === 401 || status === 429) return true
  return status === 503 && readRetryAfter(headers, 0) !== undefined
}
