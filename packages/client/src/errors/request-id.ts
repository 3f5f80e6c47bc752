import { quotable, shortId } from './quotable.ts'

const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id']

/** Id that the service gave a request, by the headers of its answer: the first that looks like one. */
export function requestIdIn(headers: Headers, token?: string): string | undefined {
  for (const name of names) {
    const id = quotable(headers.get(name), shortId, token)
    if (id !== undefined) return id
  }
  return undefined
}
