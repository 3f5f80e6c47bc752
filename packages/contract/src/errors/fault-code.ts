const causesDeep = 5

/**
 * Finds the code of the fault underneath what `fetch` threw, such as `ECONNRESET`. It sits on the error, on a cause, or
 * on the first of several errors, one for each address tried.
 */
export function faultCode(fault: unknown, depth = 0): string | undefined {
  if (!(fault instanceof Error) || depth > causesDeep) return undefined
  if ('code' in fault && typeof fault.code === 'string' && fault.code !== '') return fault.code
  const first: unknown = fault instanceof AggregateError ? fault.errors[0] : undefined
  return faultCode(fault.cause, depth + 1) ?? faultCode(first, depth + 1)
}
