import type { WholeResponse } from './whole-response.ts'

/** An answer that was read, as the platform has it: with a body to read once more. */
export function toResponse(
  { status, statusText, bytes, headers }: WholeResponse,
  changes: { readonly headers?: Headers } = {},
): Response {
  // With some statuses, the platform allows no body, not even an empty one.
  return new Response(bytes.length > 0 ? bytes : null, { status, statusText, headers, ...changes })
}
