import { type Call, isRead } from '../call/call.ts'

/** What to do after a request whose outcome is not known. */
export function repeatAdvice(call: Call): string {
  return isRead(call)
    ? 'Try again.'
    : 'The request may have been carried out. Read the state before you send it again.'
}
