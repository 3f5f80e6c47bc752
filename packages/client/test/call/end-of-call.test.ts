import { getEventListeners, once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import { afterEach, describe, expect, it } from 'vitest'
import { type ClientOptions, createDefenderClient } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { createCredential } from '../fakes/credential.ts'
import { type Answer, connectionRefused, cutBody, hang, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', severity: 'High' }
const caught = (error: unknown) => error

describe('a call that is over', () => {
  const calls: { readonly name: string; readonly answers: readonly Answer[] }[] = [
    { name: 'a success', answers: [json(alert)] },
    { name: 'a refusal', answers: [status(404)] },
    { name: 'another token', answers: [status(401), json(alert)] },
    { name: 'retries', answers: [status(503), connectionRefused(), cutBody(), json(alert)] },
    { name: 'an attempt that took too long', answers: [hang, json(alert)] },
    { name: 'a call that took too long', answers: [hang, hang, hang, hang] },
  ]
  it.each(calls)('leaves no timer, and nobody listening to the signal, after $name', async ({ answers }) => {
    const { client, clock, sent } = clientWith(answers)
    const { signal } = new AbortController()
    await clock.settle(client.alerts.get('da1', { signal }).catch(caught))
    expect(sent).toHaveLength(answers.length)
    expect(clock.pending()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

const servers: Server[] = []

/** A client of a server on loopback that sends half a body and keeps the connection. */
async function clientOfHalf(options: Partial<ClientOptions> = {}) {
  const server = createServer()
  servers.push(server)
  const answering = once(server, 'request').then(([, response]: ServerResponse[]) => {
    if (!response) throw new Error('No response.')
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"da1",')
    return response
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  let read: () => void
  const reading = new Promise<void>((resolve) => {
    read = resolve
  })
  const client = createDefenderClient({
    credential: createCredential(),
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: () => 0,
    fetch: async (...request) => {
      const response = await fetch(...request)
      read()
      return response
    },
    ...options,
  })
  return { client, answering, reading }
}

describe('an answer that stops in the middle of its body', () => {
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('is given up with its connection when the caller aborts', async () => {
    const { client, answering, reading } = await clientOfHalf()
    const controller = new AbortController()
    const call = client.alerts.get('da1', { signal: controller.signal }).catch(caught)
    const closed = once(await answering, 'close')
    await reading
    controller.abort(new Error('enough'))
    expect(await call).toBeInstanceOf(AbortedError)
    await closed
  })

  it('is given up with its connection when the attempt takes too long', async () => {
    const { client, answering } = await clientOfHalf({ retry: { attempts: 1 }, attemptTimeoutMs: 50 })
    const call = client.alerts.get('da1').catch(caught)
    const closed = once(await answering, 'close')
    expect(await call).toBeInstanceOf(TimeoutError)
    await closed
  })
})
