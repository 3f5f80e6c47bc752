import { redact } from '@mde-kit/contract/redact'

/** What whoever runs the app is told of a fault that no page could explain. It may hold anything, a token too. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? redact(fault.stack ?? fault.message) : 'The app has failed.'
}
