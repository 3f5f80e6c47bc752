/** The `error` of a body, whose fields may be anything. */
export function serviceErrorIn(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {}
  return typeof body.error === 'object' && body.error !== null ? { ...body.error } : {}
}
