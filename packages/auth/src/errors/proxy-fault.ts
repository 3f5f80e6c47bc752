/** What `fetch` finds below its own error where the way to the proxy itself failed. */
export class ProxyFault extends Error {
  override readonly name = 'ProxyFault'
  /** Host and port of the proxy. Never its user name or password. */
  readonly proxy: string
  /** The code of the fault underneath, so that whoever looks for one finds it here. */
  readonly code: string | undefined

  constructor(proxy: string, cause: Error) {
    super(`The proxy ${proxy} could not be reached.`, { cause })
    this.proxy = proxy
    this.code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  }
}

/** Finds the proxy that could not be reached, if that is what went wrong. */
export function readUnreachableProxy(fault: unknown): string | undefined {
  for (let error = fault, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++)
    if (error instanceof ProxyFault) return error.proxy
  return undefined
}
