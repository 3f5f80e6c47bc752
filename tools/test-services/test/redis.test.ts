import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { findRedis, noRedis, startRedis } from '../src/redis.ts'

/** Sends one command as text, and reads the answer. */
async function ask(url: string, command: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setEncoding('utf8').write(`${command}\r\n`)
  const [answer] = (await once(socket, 'data')) as [string]
  socket.destroy()
  return answer.trim()
}

const missing = noRedis()

describe('startRedis', () => {
  it.skipIf(missing)(
    'starts two at once, each on its own, and leaves neither behind',
    { timeout: 60_000 },
    async () => {
      const [first, second] = await Promise.all([startRedis(), startRedis()])
      await ask(first.url, 'SET a 1')
      expect(await ask(first.url, 'GET a')).toContain('1')
      expect(await ask(second.url, 'GET a')).toBe('$-1')
      await Promise.all([first.stop(), second.stop()])
      await expect(ask(first.url, 'PING')).rejects.toThrow('ECONNREFUSED')
    },
  )

  it('finds no program in folders that have none', () => {
    expect(findRedis('/nowhere')).toBeUndefined()
  })
})

describe('noRedis', () => {
  it('never lets tests be skipped in continuous integration', () => {
    expect(noRedis({ CI: 'true', PATH: '/nowhere' })).toBeUndefined()
    expect(noRedis({ PATH: '/nowhere' })).toContain('redis-server')
  })
})
