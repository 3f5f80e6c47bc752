/** The header by which a call is found in the logs of both sides. */
export const idHeader = 'client-request-id'

/** Headers that the requests of a call have, whoever makes it. Its attempts share the id. */
export function requestHeaders({ userAgent }: { readonly userAgent: string }): Record<string, string> {
  return { accept: 'application/json', 'user-agent': userAgent, [idHeader]: crypto.randomUUID() }
}
