import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createRequire } from 'node:module'
import { type AddressInfo, connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClientSecretConfig, clientSecretCredential } from '../../src/flows/client-secret.ts'
import { managedIdentityCredential } from '../../src/flows/managed-identity.ts'
import { proxyFetch } from '../../src/http/proxy-fetch.ts'
import { certificatePath, certificateText } from '../support/certificates.ts'
import { clientId, scope, tenantId } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const ca = certificateText('tls-authority.crt')
const pem = certificateText('tls-server.pem')
const authorityHost = 'https://login.example.test'

/** A sign-in service behind TLS, under a name that only the proxy can resolve. */
const entra = createHttpsServer({ key: pem, cert: pem }, (_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ access_token: 'through the proxy', token_type: 'Bearer', expires_in: 3600 }))
})
let tunnels: string[] = []
let refuseWith: string | undefined
const proxy = createHttpServer().on('connect', (request, socket) => {
  tunnels.push(request.url ?? '')
  if (refuseWith !== undefined) return void socket.end(`HTTP/1.1 ${refuseWith}\r\n\r\n`)
  const target = connect(portOf(entra), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.pipe(target).pipe(socket)
  })
  for (const end of [socket, target]) end.on('error', () => target.destroy())
})

const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

beforeAll(() => Promise.all([listen(entra), listen(proxy)]))
afterAll(() => {
  for (const server of [entra, proxy]) {
    server.close()
    server.closeAllConnections()
  }
})
afterEach(() => {
  tunnels = []
  refuseWith = undefined
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const fails = () => Promise.reject(Object.assign(new Error('stub'), { code: 'E_STUB' }))

function useProxy(variables: Record<string, string> = {}) {
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'NO_PROXY'])
    vi.stubEnv(name, undefined)
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${portOf(proxy)}`)
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

const credential = (options: Pick<ClientSecretConfig, 'proxy' | 'ca' | 'authorityHost'>) =>
  clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', authorityHost, ...options })

describe('proxy and ca', () => {
  it('signs in through the proxy of the environment, to a host with a private certificate', async () => {
    useProxy()
    expect((await credential({ ca }).getToken(scope)).token).toBe('through the proxy')
    expect(tunnels).toEqual(['login.example.test:443'])
  })

  it('asks for a managed identity without it, wherever the platform listens', async () => {
    useProxy({ HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}` })
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.2:${portOf(entra)}/token`)
    vi.stubEnv('IDENTITY_HEADER', 'x')
    expect(await rejection(managedIdentityCredential({ proxy: 'env' }).getToken(scope))).toMatchObject({
      message: `Could not reach 127.0.0.2:${portOf(entra)} (ECONNREFUSED).`,
    })
    expect(tunnels).toEqual([])
  })

  it.each([
    { name: 'none is the option', options: { proxy: 'none' as const }, variables: {} },
    { name: 'the environment names none', options: {}, variables: { HTTPS_PROXY: '' } },
    { name: 'the caller has a fetch', options: { fetch: fails }, variables: {} },
  ])('goes directly where $name', async ({ options, variables }) => {
    useProxy(variables)
    vi.stubGlobal('fetch', fails)
    const own = clientSecretCredential({
      tenantId,
      clientId,
      clientSecret: 's3cret',
      authorityHost,
      ...options,
    })
    expect(await rejection(own.getToken(scope))).toMatchObject({
      message: 'Could not reach login.example.test (E_STUB).',
    })
    expect(tunnels).toEqual([])
  })

  it.each(['no url', 'ftp://proxy.test'])('refuses the proxy %j, and quotes nothing', async (text) => {
    useProxy({ HTTPS_PROXY: text })
    const error = await rejection(credential({}).getToken(scope))
    expect(error).toMatchObject({ code: 'MDE_CONFIG', message: expect.stringContaining('proxy') })
    expect(inspect(error, { depth: Infinity })).not.toContain(text)
  })

  it('sends a form of the platform as a form, files included', async () => {
    useProxy()
    const got = new Promise<Response>((resolve) => {
      entra.once('request', (request: IncomingMessage) => {
        const headers = { 'content-type': request.headers['content-type'] ?? '' }
        void buffer(request).then((bytes) => resolve(new Response(new Uint8Array(bytes), { headers })))
      })
    })
    const body = new FormData()
    body.append('Description', 'é')
    body.append('File', new File(['Get-Process'], 'list.ps1'))
    await (await proxyFetch({ ca })(authorityHost, { method: 'POST', body })).text()
    const { Description, File: file } = Object.fromEntries(await (await got).formData())
    expect(Description).toBe('é')
    expect(file).toHaveProperty('name', 'list.ps1')
    expect(file instanceof File && (await file.text())).toBe('Get-Process')
  })

  it('keeps tunnels open between requests', async () => {
    useProxy()
    const fetch = proxyFetch({ ca })
    for (let request = 0; request < 6; request++) await (await fetch(authorityHost)).text()
    expect(tunnels.length).toBeLessThan(3)
  })

  it.each(['localhost', '127.0.0.1', '[::1]'])('goes directly to %s', async (name) => {
    useProxy()
    await proxyFetch({ ca })(`https://${name}:${portOf(entra)}`).catch(() => undefined)
    expect(tunnels).toEqual([])
  })

  // On this address nothing listens, so that only the proxy finds the service.
  it.each([
    { name: 'no host without NO_PROXY', variables: {}, tunnelled: true },
    { name: 'a host of NO_PROXY', variables: { NO_PROXY: 'x.test,127.0.0.2' }, tunnelled: false },
    { name: 'any host for NO_PROXY=*', variables: { NO_PROXY: '*' }, tunnelled: false },
  ])('goes directly to $name', async ({ variables, tunnelled }) => {
    useProxy(variables)
    const host = `https://127.0.0.2:${portOf(entra)}`
    await rejection(credential({ proxy: 'env', authorityHost: host }).getToken(scope))
    expect(tunnels.length > 0).toBe(tunnelled)
  })

  it('trusts a private authority without a proxy', async () => {
    const host = `https://localhost:${portOf(entra)}`
    expect((await credential({ ca, authorityHost: host }).getToken(scope)).token).toBe('through the proxy')
  })

  it('goes on trusting the authorities of NODE_EXTRA_CA_CERTS', async () => {
    const other =
      certificateText('chain.pem').match(/-----BEGIN CERTIFICATE[^]+?END CERTIFICATE-----/)?.[0] ?? ''
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const worker = fork(
      fileURLToPath(new URL('../support/ca-worker.ts', import.meta.url)),
      [`https://localhost:${portOf(entra)}/`, other],
      {
        execArgv: ['--conditions=@mde-kit/source', '--import', tsx],
        env: { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath('tls-authority.crt') },
      },
    )
    const [message] = (await once(worker, 'message')) as [unknown]
    expect(message).toEqual({ status: 200 })
  }, 30_000)

  it('does not trust it unasked, and says what is wrong', async () => {
    useProxy()
    expect(await rejection(credential({ proxy: 'env' }).getToken(scope))).toMatchObject({
      code: 'MDE_NETWORK',
      message: expect.stringMatching(
        /^Could not reach login\.example\.test \(.*(CERT|SIGNATURE|ISSUER).*\)\.$/,
      ),
      next: expect.stringContaining('ca option'),
    })
  })

  it.each([
    { status: '407 Proxy Authentication Required', next: /user name and password/ },
    { status: '403 Forbidden', next: /allow login\.example\.test/ },
  ])('tells a refusal of the proxy from one of the host: $status', async ({ status, next }) => {
    useProxy()
    refuseWith = status
    expect(await rejection(credential({ proxy: 'env', ca }).getToken(scope))).toMatchObject({
      code: 'MDE_NETWORK',
      message: `The proxy answered ${status.slice(0, 3)} instead of connecting to login.example.test.`,
      next: expect.stringMatching(next),
    })
  })

  it.each([
    { name: 'is not there', url: () => '127.0.0.1:1', code: 'ECONNREFUSED', next: /^Check HTTPS_PROXY/ },
    { name: 'has no such name', url: () => 'proxy.invalid:8080', code: 'ENOTFOUND', next: /NO_PROXY/ },
    {
      name: 'is not trusted',
      url: () => `127.0.0.1:${portOf(entra)}`,
      scheme: 'https',
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      next: /the certificate authority of the proxy/,
    },
  ])('tells of a proxy that $name, not of the host', async ({ url, scheme = 'http', code, next }) => {
    useProxy({ HTTPS_PROXY: `${scheme}://user:hunter2@${url()}` })
    const error = await rejection(credential({ proxy: 'env' }).getToken(scope))
    expect(error).toMatchObject({
      code: 'MDE_NETWORK',
      message: `Could not reach the proxy ${url()} (${code}), so login.example.test was not asked.`,
      next: expect.stringMatching(next),
    })
    expect(inspect(error, { depth: Infinity })).not.toContain('hunter2')
  })

  it('shows no password of the proxy', async () => {
    useProxy({ HTTPS_PROXY: `http://user:hunter2@127.0.0.1:${portOf(proxy)}` })
    refuseWith = '407 Proxy Authentication Required'
    const error = await rejection(credential({ proxy: 'env', ca }).getToken(scope))
    expect(inspect(error, { depth: Infinity })).not.toContain('hunter2')
  })

  it.each([
    { name: 'fetch and proxy', options: { fetch, proxy: 'env' as const }, says: /^fetch is set together/ },
    { name: 'fetch and ca', options: { fetch, ca }, says: /^fetch is set together/ },
    { name: 'a path for a ca', options: { ca: '/etc/ca.pem' }, says: /^ca holds no certificate/ },
    { name: 'another proxy', options: { proxy: 'http://x' }, says: /^proxy is none of env, none/ },
  ])('refuses $name', ({ options, says }) => {
    expect(() => credential(options as object)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringMatching(says) }),
    )
  })
})
