import { randomUUID } from 'node:crypto'
import { storageFault } from '../storage/storage-error.ts'
import type { CallKind, Fault } from './fault.ts'
import { isFileTarget } from './fault-target.ts'

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
}

/** The answer of a fault that refuses the call: in the shape of the API, of OAuth for a token, or of the storage. */
export function refusedByFault(
  call: CallKind,
  fault: Extract<Fault, { kind: 'status' | 'quota' }>,
): Response {
  const status = fault.kind === 'status' ? fault.status : 429
  const message = messageOf(fault)
  const retryAfterSeconds = fault.retryAfterSeconds ?? (fault.kind === 'quota' ? 10 : undefined)
  const headers = {
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  }
  if (isFileTarget(call)) return storageFault(status, message, headers)
  const body =
    call === 'token'
      ? { error: 'temporarily_unavailable', error_description: message }
      : { error: { code: codes[status] ?? 'EmulatorFault', message, target: randomUUID() } }
  return Response.json(body, { status, headers })
}

function messageOf(fault: Extract<Fault, { kind: 'status' | 'quota' }>): string {
  if (fault.kind === 'status') return `A fault of the emulator: status ${fault.status}.`
  return fault.by === 'calls'
    ? 'API calls quota exceeded. A fault of the emulator.'
    : 'The quota of CPU time is used up. A fault of the emulator.'
}
