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
  const sequences = new Map<string, Sequence>()
  let requests = 0
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

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    requests++
    const { pathname, searchParams } = new URL(request.url ?? '', origin)
    const kind = faultFor(`${request.method} ${request.url}`)
    const fault: Fault | undefined = kind && faults[kind]
    if (kind) hits.set(kind, (hits.get(kind) ?? 0) + 1)
    const [, device] = /^\/api\/machines\/([^/]+)\/isolate$/.exec(pathname) ?? []
    if (device !== undefined && fault?.time !== 'before commit')
      commits.set(device, (commits.get(device) ?? 0) + 1)
    const body =
      device === undefined
        ? alertsFrom(Number(searchParams.get('$skip') ?? 0))
        : JSON.stringify({ id: `action of ${device}`, status: 'Pending', machineId: device })
    if (fault) return fault.answer(response, body)
    response.writeHead(device === undefined ? 200 : 201, { 'content-type': 'application/json' }).end(body)
  }

  const server = createServer((request, response) => {
    request.resume().once('end', () => answer(request, response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url: origin,
    hits,
    commits,
    requests: () => requests,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
