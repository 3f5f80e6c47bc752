import { type Call, isRead, type Progress } from '../call/call.ts'

/** What to do after a request that got no answer, or none that counts. */
export function repeatAdvice(call: Call, { outcomeUnknown }: Progress): string {
  if (isRead(call)) return 'Try again.'
  return outcomeUnknown
    ? 'The request may have been carried out. Read the state before you send it again.'
    : 'Nothing was carried out. Try again.'
}
