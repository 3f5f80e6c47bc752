import { networkInterfaces } from 'node:os'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { guardHost } from '../../src/server/host-guard.ts'
import { createOwnHostTest } from '../../src/server/own-hosts.ts'

const statusOf = async (host: string, options = { host: '127.0.0.1', allowRemote: false }) => {
  const app = new Hono()
  app.use('*', guardHost(createOwnHostTest(options)))
  app.get('/', (context) => context.text('hello'))
  return (await app.request('http://x/', { headers: { host } })).status
}

const cases = [
  { host: '127.0.0.1:8080', want: 200 },
  { host: '127.0.0.1', want: 200 },
  { host: 'localhost:8080', want: 200 },
  { host: 'LOCALHOST', want: 200 },
  { host: '[::1]:8080', want: 200 },
  { host: 'evil.example', want: 421 },
  { host: '127.0.0.1.evil.example', want: 421 },
  { host: 'localhost.evil.example:8080', want: 421 },
  { host: '192.0.2.1', want: 421 },
  { host: 'evil.example@127.0.0.1', want: 421 },
  { host: '127.0.0.1/x', want: 421 },
  { host: '', want: 421 },
  { host: '::1', want: 421 },
]

describe('guardHost', () => {
  it.each(cases)('answers $want to $host', async ({ host, want }) => {
    expect(await statusOf(host)).toBe(want)
  })

  it('takes the addresses of the machine where others may call, and no other names', async () => {
    const remote = { host: '0.0.0.0', allowRemote: true }
    const address = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === 'IPv4')?.address
    expect(await statusOf(`${address}:8080`, remote)).toBe(200)
    expect(await statusOf('emulator.internal', { ...remote, host: 'emulator.internal' })).toBe(200)
    expect(await statusOf('evil.example', remote)).toBe(421)
  })
})
