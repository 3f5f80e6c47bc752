import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { realToken, startTenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Notes which hosts it is asked for, and leads to none of them. */
let asked = new Set<string>()
const proxy = createServer().on('connect', ({ url = '' }, socket) => {
  asked.add(url)
  socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
})
let token = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const tenant = await startTenant()
  token = await realToken(tenant)
  await tenant.emulator.stop()
})
afterAll(() => void proxy.close())
beforeEach(() => {
  asked = new Set()
})

const login = 'login.microsoftonline.com:443'
const api = 'api.security.microsoft.com:443'

it.each([
  { args: ['alerts', 'list'], input: '', env: () => ({ MDE_TOKEN: token }), hosts: [api] },
  { args: ['hunt', 'DeviceInfo | take 1'], input: '', env: () => ({ MDE_TOKEN: token }), hosts: [api] },
  { args: ['token', 'validate'], input: 'token', env: () => ({}), hosts: [login] },
  { args: ['doctor', '--json'], input: '', env: () => ({}), hosts: [api, login] },
])('mde $args goes through the proxy of the environment', async ({ args, input, env, hosts }) => {
  const { port } = proxy.address() as AddressInfo
  const { code } = await runMde(args, {
    input: input && token,
    env: { ...env(), HTTPS_PROXY: `http://127.0.0.1:${port}` },
  })
  expect(code).not.toBe(0)
  expect([...asked].filter((host) => host === api || host === login).sort()).toEqual(hosts)
})
