import type { Call } from '../call/call.ts'

/** What to do after a request that got no answer, or none that counts. */
export function repeatAdvice(call: Pick<Call, 'isRead' | 'progress'>): string {
  if (call.isRead) return 'Try again.'
  return call.progress.outcomeUnknown
    ? 'The request may have been carried out. Read the state before you send it again.'
    : 'Nothing was carried out. Try again.'
}
