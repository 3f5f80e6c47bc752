import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What storage does with one request of a file, in place of sending it. */
export type Fault =
  | 'empty'
  | 'expired'
  | 'closed'
  | 'gone'
  | 'too-many'
  | 'unavailable'
  /** Half of what was asked for, then the connection breaks. */
  | 'cut'
  /** The whole file, whatever range was asked for. */
  | 'no-range'
  /** Another file under the same name. */
  | 'changed'

export interface StorageOptions {
  /** Text of each file, by its name. */
  readonly files: Readonly<Record<string, string>>
  /** What happens to the first requests of a file, in order. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>
  /** Bytes as they are stored. Defaults to gzip. */
  readonly pack?: (text: string) => Buffer
}

export interface Storage {
  /** Links as the API gives them, of the generation that works now. */
  links: () => string[]
  /** Makes links given so far run out. */
  expire: () => void
  readonly requests: { readonly name: string; readonly headers: IncomingHttpHeaders }[]
  /** Answers under way at the most, and now. */
  readonly most: () => number
  readonly open: () => number
  close(): Promise<void>
}

/** Blob storage on loopback, as far as exports see it: signed links, ranges, XML. */
export async function startStorage({
  files,
  faults = {},
  pack = gzipSync,
}: StorageOptions): Promise<Storage> {
  const left = new Map(Object.entries(faults).map(([name, list]) => [name, [...list]]))
  const stored = new Map(Object.entries(files).map(([name, text]) => [name, pack(text)]))
  const requests: Storage['requests'] = []
  let generation = 1
  let open = 0
  let most = 0

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const name = url.pathname.split('/').at(-1) ?? ''
    const { range } = request.headers
    requests.push({ name, headers: request.headers })
    response.setHeader('x-ms-request-id', `storage-${requests.length}`)
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    const bytes = stored.get(name)
    const fault = left.get(name)?.shift()
    if (fault === 'expired' || url.searchParams.get('sig') !== `s${generation}`)
      return refuse(response, 403, 'AuthenticationFailed')
    if (fault === 'closed') return refuse(response, 403, 'AuthorizationFailure')
    if (fault === 'too-many') return refuse(response, 429, 'TooManyRequests', { 'retry-after': '3' })
    if (bytes === undefined || fault === 'gone') return refuse(response, 404, 'BlobNotFound')
    if (fault === 'unavailable') return refuse(response, 503, 'ServerBusy', { 'retry-after': '7' })
    if (fault === 'empty') return response.writeHead(200, { 'content-length': 0 }).end()
    const etag = createHash('sha1')
      .update(fault === 'changed' ? 'other' : bytes)
      .digest('hex')
    if (request.headers['if-match'] !== undefined && request.headers['if-match'] !== etag)
      return refuse(response, 412, 'ConditionNotMet')
    const from = fault === 'no-range' ? 0 : Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    if (from >= bytes.length)
      return response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    const rest = bytes.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, {
      etag,
      'content-length': rest.length,
      ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    })
    if (fault !== 'cut') return response.end(rest)
    return response.write(rest.subarray(0, Math.ceil(rest.length / 2)), () =>
      setTimeout(() => response.destroy(), 20),
    )
  }

  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    links: () =>
      Object.keys(files).map(
        (name) => `http://127.0.0.1:${port}/tvm/OrgId=1/${name}?se=2026&sig=s${generation}`,
      ),
    expire: () => void generation++,
    requests,
    most: () => most,
    open: () => open,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function refuse(response: ServerResponse, status: number, code: string, headers: object = {}): void {
  const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>Signature did not match</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(xml)
}
