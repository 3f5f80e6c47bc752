import { once } from 'node:events'
import { type IncomingMessage, request, type RequestOptions } from 'node:http'
import { text } from 'node:stream/consumers'
import { freePort } from '@mde-kit/test-services/free-port'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemoTenant, startDemoTenant } from '../src/demo-tenant.ts'
import { type SignInApp, startSignInApp } from '../src/start-sign-in-app.ts'

let tenant: DemoTenant
let app: SignInApp
const faults: unknown[] = []
beforeAll(async () => {
  tenant = await startDemoTenant(`http://localhost:${await freePort()}`)
  app = await startSignInApp({ ...tenant.config, onFault: (fault) => void faults.push(fault) })
})
afterAll(async () => {
  await app.stop()
  await tenant.emulator.stop()
})

/** Sends what no browser would. */
async function send(options: RequestOptions, body: readonly string[] = []) {
  const sent = request(app.url, options)
  for (const chunk of body) sent.write(chunk)
  sent.end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) }
}

it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('does nothing for %s', async (method) => {
  const { status, headers, text } = await send({ method, path: '/token' })
  expect(status).toBe(404)
  expect(text).toContain('There is no such page')
  expect(headers['set-cookie']).toBeUndefined()
})

it.each(['/%zz', '/alerts/%E0%A4%A', '//evil.example/token', '/?code=a&code=b&state=', '/alerts/..%2f..'])(
  'has a page for the address %s',
  async (path) => {
    const { status, headers, text } = await send({ path })
    expect([400, 401, 404]).toContain(status)
    expect(text).toContain('<h1>')
    expect(headers['cache-control']).toBe('no-store')
  },
)

it('takes a form that comes in pieces and tells no length', async () => {
  const page = await send({ path: '/paste' })
  const formToken = /name="formToken" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const options = {
    method: 'POST',
    path: '/paste',
    headers: {
      cookie: page.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
      'content-type': 'application/x-www-form-urlencoded',
      'transfer-encoding': 'chunked',
    },
  }
  const read = await send(options, [`formToken=${formToken}&tok`, 'en=Bearer+x.y.z'])
  expect(read.status).toBe(200)
  expect(read.text).toContain('bearer-prefix')
  const tooLong = await send(options, [`formToken=${formToken}&token=`, 'a'.repeat(40_000)])
  expect(tooLong.status).toBe(413)
  expect(faults).toEqual([])
})

it.each(['returnTo=%0d%0aSet-Cookie:%20planted=1', 'returnTo=/token%0d%0aSet-Cookie:%20planted=1'])(
  'takes no header from an address: %s',
  async (query) => {
    const { status, headers } = await send({ path: `/sign-in?${query}` })
    expect(status).toBe(303)
    expect(JSON.stringify(headers)).not.toContain('planted')
  },
)
