import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Fault, type FaultKind, faults } from './faults.ts'
import { seeded } from './seeded.ts'

export interface HostileOptions {
  readonly seed: number
  /** The part of requests that fail. */
  readonly faultRate: number
  readonly alertCount: number
  readonly pageSize: number
  /** Writes the link to the next page. Right, where left out. */
  readonly nextLink?: (origin: string, skip: number) => string
}

/** An API on loopback that fails in every way it knows: which request, and how, depends on the seed alone. */
export interface HostileServer {
  readonly url: string
  /** How often each fault came. */
  readonly hits: ReadonlyMap<FaultKind, number>
  /** How often each device was isolated. */
  readonly commits: ReadonlyMap<string, number>
  /** Isolations whose answer never came whole. */
  readonly lost: () => number
  readonly requests: () => number
  stop(): Promise<void>
}

/** Where the same request stands: how often it came, and what goes on failing. */
interface Sequence {
  attempts: number
  storm: { readonly kind: FaultKind; left: number } | undefined
}

export async function startHostileServer(options: HostileOptions): Promise<HostileServer> {
  const { seed, faultRate, alertCount, pageSize } = options
  const { nextLink = (origin, skip) => `${origin}/api/alerts?$skip=${skip}` } = options
  const kinds = Object.keys(faults) as FaultKind[]
  const hits = new Map<FaultKind, number>()
  const commits = new Map<string, number>()
  const actions = new Map<string, object>()
  const sequences = new Map<string, Sequence>()
  let requests = 0
  let lost = 0
  let origin = ''

  const faultFor = (request: string): FaultKind | undefined => {
    const sequence = sequences.get(request) ?? { attempts: 0, storm: undefined }
    sequences.set(request, sequence)
    sequence.attempts++
    if (sequence.storm && sequence.storm.left-- > 0) return sequence.storm.kind
    const chance = seeded(seed, `${request} ${sequence.attempts}`)
    const kind = chance < faultRate ? kinds[Math.floor((chance / faultRate) * kinds.length)] : undefined
    const { times = 1 }: Fault = kind ? faults[kind] : { time: 'before commit', answer: () => undefined }
    sequence.storm = kind && { kind, left: times - 1 }
    return kind
  }

  const alertsFrom = (skip: number): string => {
    const count = Math.max(0, Math.min(pageSize, alertCount - skip))
    const value = Array.from({ length: count }, (_, index) => ({ id: `da${skip + index}`, severity: 'High' }))
    const next = skip + count
    return JSON.stringify({ value, ...(next < alertCount && { '@odata.nextLink': nextLink(origin, next) }) })
  }

  const actionOf = (machineId: string, sent: string) => ({
    id: `action of ${machineId}`,
    type: 'Isolate',
    scope: 'Full',
    status: 'Pending',
    machineId,
    requestorComment: (JSON.parse(sent) as { Comment: string }).Comment,
    creationDateTimeUtc: new Date().toISOString(),
  })

  const commit = (device: string, action: object) => {
    commits.set(device, (commits.get(device) ?? 0) + 1)
    actions.set(device, action)
  }

  const answer = (request: IncomingMessage, sent: string, response: ServerResponse) => {
    requests++
    const { pathname, searchParams } = new URL(request.url ?? '', origin)
    const [, device] = /^\/api\/machines\/([^/]+)\/isolate$/.exec(pathname) ?? []
    const isList = pathname === '/api/machineactions'
    const [, asked = ''] = /machineId eq '([^']+)'/.exec(searchParams.get('$filter') ?? '') ?? []
    // A filter that has the time in it would bring another fault with each run.
    const kind = faultFor(isList ? `actions of ${asked}` : `${request.method} ${request.url}`)
    const fault: Fault | undefined = kind && faults[kind]
    if (kind) hits.set(kind, (hits.get(kind) ?? 0) + 1)
    const action = device === undefined ? undefined : actionOf(device, sent)
    if (device !== undefined && action && fault?.time !== 'before commit') {
      commit(device, action)
      if (fault) lost++
    }
    const list = () => JSON.stringify({ value: [actions.get(asked) ?? []].flat() })
    const page = () => (isList ? list() : alertsFrom(Number(searchParams.get('$skip') ?? 0)))
    const body = action ? JSON.stringify(action) : page()
    if (fault) return fault.answer(response, body)
    response.writeHead(action ? 201 : 200, { 'content-type': 'application/json' }).end(body)
  }

  const server = createServer((request, response) => {
    let sent = ''
    request.setEncoding('utf8').on('data', (text: string) => (sent += text))
    request.once('end', () => answer(request, sent, response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url: origin,
    hits,
    commits,
    lost: () => lost,
    requests: () => requests,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
