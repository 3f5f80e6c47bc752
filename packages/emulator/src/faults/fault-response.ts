import { randomUUID } from 'node:crypto'
import type { Fault, FaultTarget } from './fault.ts'

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
}

/** The answer of a fault that refuses the call: in the shape of the API, or for a token request in that of OAuth. */
export function refusedByFault(
  target: FaultTarget,
  fault: Extract<Fault, { kind: 'status' | 'quota' }>,
): Response {
  const status = fault.kind === 'status' ? fault.status : 429
  const message = messageOf(fault)
  const retryAfterSeconds = fault.retryAfterSeconds ?? (fault.kind === 'quota' ? 10 : undefined)
  const headers = {
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  }
  const body =
    target === 'token'
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
