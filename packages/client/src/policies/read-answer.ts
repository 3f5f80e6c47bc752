import type { Policy, TimedCall } from '../call/call.ts'

/** Has each success read, so that one that cannot be read counts as a failed attempt. */
export function readAnswer(): Policy<TimedCall> {
  return (next) => async (call) => {
    const response = await next(call)
    if (response.ok) await call.read?.(response)
    return response
  }
}
