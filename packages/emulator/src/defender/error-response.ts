import { randomUUID } from 'node:crypto'
import { redact } from '@mde-kit/contract/redact'
import { type ApiAnswer, jsonAnswer, responseOf } from './api-answer.ts'
import { Refusal } from './refusal.ts'

/** Writes the documented error body. `target` is a correlation id, new for each answer. */
export function errorAnswer(fault: unknown): ApiAnswer {
  const { status, code, message, headers } = refusalOf(fault)
  return jsonAnswer(status, JSON.stringify({ error: { code, message, target: randomUUID() } }), headers)
}

export function errorResponse(fault: Error): Response {
  return responseOf(errorAnswer(fault))
}

/** The same as Microsoft Graph writes it. */
export function graphErrorAnswer(fault: unknown): ApiAnswer {
  const { status, message, headers, ...refusal } = refusalOf(fault)
  const code = status === 401 ? 'InvalidAuthenticationToken' : refusal.code
  const requestId = randomUUID()
  const innerError = { 'request-id': requestId, 'client-request-id': requestId }
  return jsonAnswer(status, JSON.stringify({ error: { code, message, innerError } }), headers)
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  const message = fault instanceof Error ? fault.message : String(fault)
  return new Refusal(500, 'InternalServerError', `The emulator failed: ${redact(message)}`)
}
