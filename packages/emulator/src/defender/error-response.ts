import { randomUUID } from 'node:crypto'
import { redact } from '@mde-kit/contract/redact'
import { Refusal } from './refusal.ts'

/** Writes the documented error body. `target` is a correlation id, new for each answer. */
export function errorResponse(fault: Error): Response {
  const refusal =
    fault instanceof Refusal
      ? fault
      : new Refusal(500, 'InternalServerError', `The emulator failed: ${redact(fault.message)}`)
  const { status, code, message, headers } = refusal
  return Response.json({ error: { code, message, target: randomUUID() } }, { status, headers })
}
