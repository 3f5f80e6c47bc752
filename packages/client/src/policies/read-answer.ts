import type { Policy, TimedTerms } from '../call/call.ts'

/** Has each success read, so that one that cannot be read counts as a failed attempt. */
export function readAnswer(): Policy<TimedTerms> {
  return (next) => async (call, terms) => {
    const response = await next(call, terms)
    if (response.ok) await call.read?.(response)
    return response
  }
}
