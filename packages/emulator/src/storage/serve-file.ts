import { createHash } from 'node:crypto'
import { storageError } from './storage-error.ts'

/** A file of the storage. */
export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
}

/** Answers with a file, or with the part from `Range` on. `If-Match` makes sure that the parts go together. */
export function serveFile(request: Request, { bytes, contentType }: StoredFile): Response {
  const etag = `"0x${createHash('sha1').update(bytes).digest('hex').slice(0, 15).toUpperCase()}"`
  const size = bytes.length
  const wanted = request.headers.get('if-match')
  if (wanted !== null && wanted !== '*' && wanted !== etag) return storageError('ConditionNotMet')
  const headers = { 'content-type': contentType, 'accept-ranges': 'bytes', etag }
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (first === undefined)
    return new Response(bytes, { headers: { ...headers, 'content-length': `${size}` } })
  const from = Number(first)
  const to = Math.min(last ? Number(last) : size - 1, size - 1)
  if (from >= size || to < from) return storageError('InvalidRange', { 'content-range': `bytes */${size}` })
  return new Response(bytes.subarray(from, to + 1), {
    status: 206,
    headers: {
      ...headers,
      'content-length': `${to + 1 - from}`,
      'content-range': `bytes ${from}-${to}/${size}`,
    },
  })
}
