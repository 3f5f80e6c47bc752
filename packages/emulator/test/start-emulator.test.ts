import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../src/emulator-options.ts'
import { PortInUseError } from '../src/errors/port-in-use-error.ts'
import { type Emulator, startEmulator } from '../src/start-emulator.ts'

const running: Emulator[] = []
const start = async (options: EmulatorOptions = {}) => {
  const emulator = await startEmulator(options)
  running.push(emulator)
  return emulator
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
})

/** A running emulator and the headers of an app that holds one permission. */
const withToken = async (permission = 'Alert.ReadWrite.All') => {
  const emulator = await start()
  const { directory, tenantId, url } = emulator
  const requiredPermissions = [{ kind: 'application', name: permission }] as const
  const { clientId } = directory.registerApp(tenantId, { displayName: 'Test', requiredPermissions })
  directory.grantAdminConsent(clientId)
  const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: directory.addSecret(clientId).value,
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }),
  })
  const { access_token: token } = (await response.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return { emulator, url, headers, requests: () => emulator.requests.slice(1) }
}

const portOf = ({ url }: Emulator) => Number(new URL(url).port)

describe('startEmulator', () => {
  it('serves files on an origin of its own, and takes no token there', async () => {
    const emulator = await start()
    const { storageOrigin, url } = emulator
    expect(storageOrigin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(storageOrigin).not.toBe(url)
    const unsigned = await fetch(`${storageOrigin}/packages/x`)
    expect(unsigned.status).toBe(403)
    expect(unsigned.headers.get('content-type')).toBe('application/xml')
    const withToken = await fetch(`${storageOrigin}/packages/x`, { headers: { authorization: 'Bearer x' } })
    expect(withToken.status).toBe(400)
    expect(emulator.requests.map(({ status }) => status)).toEqual([403, 400])
    await emulator.stop()
    await expect(fetch(storageOrigin)).rejects.toThrow()
  })

  it('serves the Defender API and Entra on one loopback address', async () => {
    const emulator = await start()
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(emulator.origin).toBe(emulator.url)
    const refusal = await fetch(`${emulator.url}/api/alerts`)
    expect(refusal.status).toBe(401)
    expect(await refusal.json()).toMatchObject({ error: { code: 'Unauthorized' } })
    const metadata = await fetch(`${emulator.url}/${emulator.tenantId}/v2.0/.well-known/openid-configuration`)
    expect(await metadata.json()).toMatchObject({
      token_endpoint: `${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`,
    })
    expect(emulator.requests.map(({ status, operationId }) => ({ status, operationId }))).toEqual([
      { status: 401, operationId: 'listAlerts' },
      { status: 200, operationId: undefined },
    ])
  })

  it('lets in a token of its own Entra', async () => {
    const { url, headers, requests } = await withToken('Alert.Read.All')
    expect((await fetch(`${url}/api/alerts?$top=1`, { headers })).status).toBe(200)
    expect((await fetch(`${url}/api/machines?$top=1`, { headers })).status).toBe(403)
    expect(requests()).toMatchObject([
      { operationId: 'listAlerts', status: 200, permission: 'Alert.Read.All' },
      { operationId: 'listMachines', status: 403 },
    ])
    expect(JSON.stringify(requests())).not.toContain('eyJ')
  })

  it('says that a port is in use, and what to do', async () => {
    const port = portOf(await start())
    const failure = startEmulator({ port })
    await expect(failure).rejects.toBeInstanceOf(PortInUseError)
    await expect(failure).rejects.toMatchObject({
      code: 'MDE_PORT_IN_USE',
      port,
      message: `Port ${port} is in use.`,
      next: expect.stringContaining('--port 0'),
    })
  })

  it('frees the port when it stops, though a connection is open', async () => {
    const emulator = await start()
    const socket = connect(portOf(emulator), '127.0.0.1')
    await once(socket, 'connect')
    const closed = once(socket, 'close')
    await emulator.stop()
    await closed
    await emulator.stop()
    const again = await start({ port: portOf(emulator) })
    expect(again.url).toBe(emulator.url)
  })

  it('refuses a foreign Host header', async () => {
    const emulator = await start()
    const outgoing = request(`${emulator.url}/api/alerts`, { headers: { host: 'evil.example' } }).end()
    const [incoming] = (await once(outgoing, 'response')) as [{ statusCode: number; resume(): void }]
    incoming.resume()
    expect(incoming.statusCode).toBe(421)
  })

  it('reads bodies of unknown length', async () => {
    const { url, headers } = await withToken()
    const body = new Blob(['{"alertIds":["da1_1"]}']).stream()
    const response = await fetch(`${url}/api/alerts/batchUpdate`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    })
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 404,
      body: { error: { message: 'Alert da1_1 was not found' } },
    })
  })

  it.each([
    { name: 'announced', body: () => 'x'.repeat(2_000_000) },
    { name: 'not announced', body: () => new Blob(['x'.repeat(2_000_000)]).stream() },
  ])('refuses a body over 1 MiB whose length is $name, and goes on', async ({ body }) => {
    const { url, headers } = await withToken()
    const options = { method: 'POST', headers, body: body(), duplex: 'half' } as const
    const response = await fetch(`${url}/api/alerts/batchUpdate`, options)
    expect(response.status).toBe(413)
    expect((await fetch(`${url}/api/nothing`)).status).toBe(404)
  })

  it('stands a caller who hangs up in the middle of a body', async () => {
    const { url, headers, requests } = await withToken()
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"alertIds":')),
    })
    const hangUp = new AbortController()
    const options = { method: 'POST', headers, body, duplex: 'half', signal: hangUp.signal } as const
    const answer = fetch(`${url}/api/alerts/batchUpdate`, options)
    setTimeout(() => hangUp.abort(), 50)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect((await fetch(`${url}/api/nothing`)).status).toBe(404)
    expect(
      requests()
        .map(({ status }) => status)
        .sort(),
    ).toEqual([400, 404])
  })

  it('appends requests to a file, one a line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mde-emulator-'))
    const requestLogFile = join(folder, 'requests.ndjson')
    const told: string[] = []
    const emulator = await startEmulator({ requestLogFile, requestLog: ({ path }) => told.push(path) })
    await fetch(`${emulator.url}/api/alerts?$top=1&secret=x`)
    await fetch(`${emulator.url}/api/nothing`)
    await emulator.stop()
    const lines = (await readFile(requestLogFile, 'utf8')).trimEnd().split('\n')
    await rm(folder, { recursive: true })
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(emulator.requests)
    expect(told).toEqual(['/api/alerts?$top=1', '/api/nothing'])
  })

  it.skipIf(!existsSync('/dev/full'))(
    'goes on without a log it cannot write, and says so at the end',
    async () => {
      const emulator = await startEmulator({ requestLogFile: '/dev/full' })
      for (let call = 0; call < 3; call++)
        expect((await fetch(`${emulator.url}/api/nothing`)).status).toBe(404)
      const failure = emulator.stop()
      await expect(failure).rejects.toBeInstanceOf(ConfigError)
      await expect(failure).rejects.toThrow('The request log /dev/full is incomplete (ENOSPC).')
      await expect(fetch(emulator.url)).rejects.toThrow()
    },
  )

  it('notes what a token request asked for, and no secret', async () => {
    const { emulator } = await withToken()
    expect(emulator.requests).toMatchObject([
      {
        path: `/${emulator.tenantId}/oauth2/v2.0/token`,
        status: 200,
        grantType: 'client_credentials',
        asked: 'https://api.securitycenter.microsoft.com/.default',
      },
    ])
  })

  it('says when the log file cannot be opened', async () => {
    await expect(
      startEmulator({ requestLogFile: join(tmpdir(), 'no', 'such', 'folder') }),
    ).rejects.toBeInstanceOf(ConfigError)
  })

  it.each([
    { name: 'after a call', calls: `await (await fetch(emulator.url + '/api/alerts')).text()` },
    {
      name: 'during a call that a fault delays',
      calls: `
      emulator.faults.add({ fault: { kind: 'delay', delayMs: 20_000 } })
      await fetch(emulator.url + '/api/alerts', { signal: AbortSignal.timeout(200) }).catch(() => undefined)`,
    },
  ])(
    'leaves nothing behind that keeps the process alive: $name',
    async ({ calls }) => {
      const script = `
      import { startEmulator } from ${JSON.stringify(fileURLToPath(new URL('../src/index.ts', import.meta.url)))}
      const emulator = await startEmulator()
      ${calls}
      await emulator.stop()
      console.log('stopped')
    `
      const tsx = fileURLToPath(import.meta.resolve('tsx'))
      const child = spawn(process.execPath, [
        '--conditions=@mde-kit/source',
        '--import',
        tsx,
        '--input-type=module',
        '-e',
        script,
      ])
      let output = ''
      child.stdout.on('data', (text) => (output += String(text)))
      child.stderr.on('data', (text) => (output += String(text)))
      const [code] = (await once(child, 'close')) as [number]
      expect({ code, output }).toEqual({ code: 0, output: 'stopped\n' })
    },
    15_000,
  )
})
