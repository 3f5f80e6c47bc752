import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { ApiAnswer } from '../defender/api-answer.ts'
import type { Defender } from '../defender/create-defender.ts'
import { errorAnswer } from '../defender/error-response.ts'
import { faultHeader } from '../faults/strike.ts'
import { isOwn } from './host-guard.ts'
import type { OwnHostTest } from './own-hosts.ts'
import { loggedPath, type RequestLog } from './request-log.ts'
import type { RequestFindings } from './request-record.ts'

/** Takes a request and answers it, or leaves it alone. */
export type DirectReads = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

export interface DirectReadsOptions {
  readonly scheme: 'http' | 'https'
  readonly isOwnHost: OwnHostTest
  readonly log: Pick<RequestLog, 'begin'>
  readonly faults: { readonly isEmpty: boolean }
  readonly defender: Defender
}

/** Where a request goes. */
interface Target {
  readonly url: URL
  /** As the log shows it. */
  readonly path: string
}

const maxTargets = 2000
const maxTargetLength = 2000

/**
 * Answers reads of the Defender API right from the socket. The way through Hono, with its `Request`, `Response` and
 * streams, takes several times as long as the answer itself, and is left to all that is more than a plain read: other
 * methods, other parts of the emulator, other hosts, faults, and paths that stand for another path.
 */
export function createDirectReads(options: DirectReadsOptions): DirectReads {
  /** Programs call the same addresses over and over. */
  const targets = new LRUCache<string, Target>({ max: maxTargets })

  const targetOf = ({ headers: { host = '' }, url: path = '' }: IncomingMessage): Target | undefined => {
    const address = `${options.scheme}://${host}${path}`
    const known = targets.get(address)
    if (known || !isOwn(host, options.isOwnHost) || !URL.canParse(address)) return known
    const url = new URL(address)
    if (!/^\/api\//i.test(path) || url.pathname !== path.split('?', 1)[0]) return undefined
    const target = { url, path: loggedPath(address) }
    if (address.length <= maxTargetLength) targets.set(address, target)
    return target
  }

  return (incoming, outgoing) => {
    if (incoming.method !== 'GET' || !options.faults.isEmpty || faultHeader in incoming.headers) return false
    const target = targetOf(incoming)
    if (!target) return false
    void answerRead(options, target, incoming, outgoing)
      .catch(errorAnswer)
      .then((answer) => send(outgoing, answer))
    return true
  }
}

async function answerRead(
  { log, defender }: DirectReadsOptions,
  { url, path }: Target,
  { headers: { authorization } }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<ApiAnswer> {
  const end = log.begin('GET', path)
  const findings: RequestFindings = {}
  const answer = await defender({
    method: 'GET',
    url,
    authorization,
    raw: () => new Request(url),
    isAbandoned: () => outgoing.closed,
    findings,
    earlierState: undefined,
  })
  end(answer.status, findings)
  return answer
}

function send(outgoing: ServerResponse, { status, headers, body = '' }: ApiAnswer): void {
  const parts = typeof body === 'string' ? [body] : body
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  outgoing.writeHead(status, { ...headers, 'content-length': size })
  // All of it leaves in one piece.
  outgoing.cork()
  for (const part of parts) outgoing.write(part)
  outgoing.end()
}
