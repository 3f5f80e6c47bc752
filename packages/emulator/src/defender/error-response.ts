import { randomUUID } from 'node:crypto'
import { redact } from '@mde-kit/contract/redact'
import { Refusal } from './refusal.ts'

/** Writes the documented error body. `target` is a correlation id, new for each answer. */
export function errorResponse(fault: Error): Response {
  const { status, code, message, headers } = refusalOf(fault)
  return Response.json({ error: { code, message, target: randomUUID() } }, { status, headers })
}

/** The same as Microsoft Graph writes it. */
export function graphErrorResponse(fault: unknown): Response {
  const { status, message, headers, ...refusal } = refusalOf(fault)
  const code = status === 401 ? 'InvalidAuthenticationToken' : refusal.code
  const requestId = randomUUID()
  const innerError = { 'request-id': requestId, 'client-request-id': requestId }
  return Response.json({ error: { code, message, innerError } }, { status, headers })
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  const message = fault instanceof Error ? fault.message : String(fault)
  return new Refusal(500, 'InternalServerError', `The emulator failed: ${redact(message)}`)
}
