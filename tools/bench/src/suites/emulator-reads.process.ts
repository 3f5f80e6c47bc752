/** Serves alerts in one way, and tells on demand how much CPU time that has taken. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { registerDemoApp, startEmulator } from '@mde-kit/emulator'

const [way = '', path = ''] = process.argv.slice(2)

const emulator = await startEmulator({ rateLimits: 'off', alerts: 1000 })
const authorization = `Bearer ${await tokenOf()}`
const answer = await fetch(emulator.url + path, { headers: { authorization } })
const value: unknown = await answer.json()

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
if (way === 'emulator') process.send?.({ url: emulator.url, authorization })
else {
  await emulator.stop()
  process.send?.({ url: await serveBare(way === 'bytes' ? serveBytes() : serveText), authorization })
}

async function serveBare(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a server of a few lines does: turn the value into text for every request. */
function serveText(...[, response]: Parameters<RequestListener>): void {
  const body = JSON.stringify(value)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function serveBytes(): RequestListener {
  const bytes = Buffer.from(JSON.stringify(value))
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length }
  return (_request, response) => void response.writeHead(200, headers).end(bytes)
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
