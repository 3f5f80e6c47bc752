/** Answers reads of alerts in one way, and tells on demand how much CPU time that has taken. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { registerDemoApp, startEmulator } from '@mde-kit/emulator'

const [way = ''] = process.argv.slice(2)

const emulator = await startEmulator({ rateLimits: 'off', alerts: 1000 })
const authorization = `Bearer ${await tokenOf()}`
const all = (await read('/api/alerts')) as { value: { id: string }[] }
const pages = {
  samePage: ['/api/alerts?$top=100'],
  otherPages: Array.from({ length: 200 }, (_, index) => `/api/alerts?$top=100&$skip=${index * 4 + 1}`),
  alerts: all.value.map(({ id }) => `/api/alerts/${id}`),
}
const paths = { ...pages, mix: mixOf(pages) }

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
if (way === 'emulator') process.send?.({ url: emulator.url, authorization, paths })
else {
  const answers = new Map<string, unknown>()
  for (const path of new Set(Object.values(paths).flat())) answers.set(path, await read(path))
  await emulator.stop()
  const url = await serveBare(way === 'bytes' ? serveBytes(answers) : serveText(answers))
  process.send?.({ url, authorization, paths })
}

/** In turns, a page that was asked for before, another one, and a single alert. */
function mixOf({ samePage, otherPages, alerts }: typeof pages): string[] {
  return otherPages.flatMap((path, index) => [...samePage, path, alerts[(index * 7) % alerts.length] ?? ''])
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(emulator.url + path, { headers: { authorization } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}

async function serveBare(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a server of a few lines does: turn the value into text for every request. */
function serveText(answers: ReadonlyMap<string, unknown>): RequestListener {
  return (request, response) => {
    const body = JSON.stringify(answers.get(request.url ?? ''))
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    response.writeHead(200, headers).end(body)
  }
}

function serveBytes(answers: ReadonlyMap<string, unknown>): RequestListener {
  const bodies = new Map([...answers].map(([path, value]) => [path, Buffer.from(JSON.stringify(value))]))
  return (request, response) => {
    const body = bodies.get(request.url ?? '')
    const headers = { 'content-type': 'application/json', 'content-length': body?.length }
    response.writeHead(200, headers).end(body)
  }
}

async function tokenOf(): Promise<string> {
  const { clientId, clientSecret } = registerDemoApp(emulator)
  const response = await fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
