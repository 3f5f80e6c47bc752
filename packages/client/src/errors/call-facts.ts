import type { MdeErrorOptions } from '@mde-kit/contract/runtime'
import type { Call } from '../call/call.ts'

/** What errors need to know of a call. */
export type FailedCall = Pick<Call, 'operation' | 'clientRequestId' | 'progress'>

/** What every error of a call says of it: which it was, how it is found in logs, how often it was sent. */
export function callFacts({
  operation,
  clientRequestId,
  progress: { attempts },
}: FailedCall): Omit<MdeErrorOptions, 'next' | 'cause'> {
  return { operationId: operation?.id, clientRequestId, timesSent: attempts }
}
