import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchKeySet } from '../../src/keys/fetch-key-set.ts'
import { caught } from '../caught.ts'
import { createFakeKey, createFakeKeyServer } from '../fake-entra.ts'

const key = createFakeKey('key-1')
const url = 'https://login.example/keys'

describe('fetchKeySet', () => {
  it('asks for JSON and follows no redirect', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ keys: [key.jwk] }))
    expect([...(await fetchKeySet(url, fetch)).keys()]).toEqual(['key-1'])
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      url,
      expect.objectContaining({ redirect: 'manual', headers: { accept: 'application/json' } }),
    )
  })

  const unusable = [
    { name: 'another status', answer: () => Response.json({ keys: [key.jwk] }, { status: 404 }) },
    { name: 'a part of it', answer: () => Response.json({ keys: [key.jwk] }, { status: 206 }) },
    { name: 'no JSON', answer: () => new Response('<html>') },
    { name: 'JSON without keys', answer: () => Response.json({}) },
    { name: 'keys that are no list', answer: () => Response.json({ keys: { 0: key.jwk } }) },
    { name: 'no key at all', answer: () => Response.json({ keys: [] }) },
    { name: 'no usable key', answer: () => Response.json({ keys: [null, 'x', { ...key.jwk, use: 'enc' }] }) },
    { name: 'keys without id', answer: () => Response.json({ keys: [{ ...key.jwk, kid: undefined }] }) },
    {
      name: 'a megabyte of padding',
      answer: () => Response.json({ keys: [key.jwk], pad: 'x'.repeat(1_048_576) }),
    },
  ]
  it.each(unusable)('refuses $name', async ({ answer }) => {
    const server = createFakeKeyServer()
    server.answer(answer)
    expect(await caught(() => fetchKeySet(url, server.fetch))).toMatchObject({ code: 'MDE_NETWORK' })
  })

  it('follows no redirect of a real server, and says that there was one', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.writeHead(302, { location: '/elsewhere' }).end('moved')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const error = await caught(() => fetchKeySet(`http://127.0.0.1:${port}/keys`, globalThis.fetch))
    server.close()
    expect(error).toMatchObject({ code: 'MDE_NETWORK', message: 'The answer has status 302.' })
    expect(asked).toEqual(['/keys'])
  })

  it('lets go of an answer that does not help', async () => {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    await caught(() => fetchKeySet(url, async () => new Response(body, { status: 503 })))
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('hands a network fault on', async () => {
    const fault = new TypeError('fetch failed')
    expect(await caught(() => fetchKeySet(url, () => Promise.reject(fault)))).toBe(fault)
  })

  describe('with a slow server', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    it('gives up after 10 seconds, even when fetch ignores its signal', async () => {
      const seen: AbortSignal[] = []
      const stuck: typeof globalThis.fetch = (_, init) => {
        if (init?.signal) seen.push(init.signal)
        return new Promise(() => undefined)
      }
      const error = caught(() => fetchKeySet(url, stuck))
      await vi.advanceTimersByTimeAsync(9_999)
      expect(seen[0]?.aborted).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await error).toMatchObject({ code: 'MDE_TIMEOUT' })
      expect(seen[0]?.aborted).toBe(true)
    })

    it('counts the body too', async () => {
      const body = new ReadableStream({ pull: () => new Promise(() => undefined) })
      const error = caught(() => fetchKeySet(url, async () => new Response(body)))
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await error).toMatchObject({ code: 'MDE_TIMEOUT' })
    })

    it('leaves no timer behind', async () => {
      await fetchKeySet(url, createFakeKeyServer(key.jwk).fetch)
      expect(vi.getTimerCount()).toBe(0)
    })
  })
})
