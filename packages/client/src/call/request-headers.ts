/** Headers that every request of a client has, whoever makes it. */
export function requestHeaders({ userAgent }: { readonly userAgent: string }): Record<string, string> {
  return { accept: 'application/json', 'user-agent': userAgent }
}
