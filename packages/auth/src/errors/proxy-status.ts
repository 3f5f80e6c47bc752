/**
 * Reads the status with which a proxy refused to connect, out of an error of undici. undici has no property for it, so
 * this is the only file that reads it out of text.
 */
export function readProxyStatus(fault: unknown): number | undefined {
  for (let error = fault, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    const [, status] = /^Proxy response \((\d{3})\)/.exec(error.message) ?? []
    if (status !== undefined) return Number(status)
  }
  return undefined
}
