import { generateKeyPair } from 'jose'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Emulator, registerDemoApp, startEmulator } from '../src/index.ts'

// Keys take long to make. Until a test lets them, they are not made at all.
vi.mock(import('jose'), async (original) => {
  const jose = await original()
  return { ...jose, generateKeyPair: vi.fn(jose.generateKeyPair) }
})

const makeKeys = vi.mocked(generateKeyPair).getMockImplementation()
let letMakeKeys: () => void
beforeEach(() => {
  const allowed = new Promise<void>((resolve) => (letMakeKeys = resolve))
  vi.mocked(generateKeyPair).mockImplementation(async (...given) => {
    await allowed
    if (!makeKeys) throw new Error('There is nothing that makes keys.')
    return makeKeys(...given)
  })
})

const running: Emulator[] = []
const start = async () => {
  const emulator = await startEmulator()
  running.push(emulator)
  return emulator
}
afterEach(async () => {
  letMakeKeys()
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
})

function askForToken(emulator: Emulator): Promise<Response> {
  const { clientId, clientSecret } = registerDemoApp(emulator)
  return fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }),
  })
}

it('is ready before its keys are, for which only tokens and the key set wait', async () => {
  const emulator = await start()
  const { url, tenantId } = emulator
  const statusOf = async (path: string) => (await fetch(url + path)).status
  let isWaiting = true
  const late = Promise.all([statusOf(`/${tenantId}/discovery/v2.0/keys`), askForToken(emulator)]).finally(
    () => (isWaiting = false),
  )
  const discovery = `/${tenantId}/v2.0/.well-known/openid-configuration`
  expect(await Promise.all(['/', discovery, '/api/alerts', '/api/nothing'].map(statusOf))).toEqual([
    200, 200, 401, 404,
  ])
  expect(isWaiting).toBe(true)
  letMakeKeys()
  const [keys, token] = await late
  expect([keys, token.status]).toEqual([200, 200])
})

it('many run side by side, each with a port, keys and a state of its own', async () => {
  letMakeKeys()
  const emulators = await Promise.all(Array.from({ length: 8 }, start))
  expect(new Set(emulators.flatMap(({ url, storageOrigin }) => [url, storageOrigin])).size).toBe(16)
  const tokens = await Promise.all(
    emulators.map(async (emulator) => {
      const { access_token: token } = (await (await askForToken(emulator)).json()) as { access_token: string }
      return token
    }),
  )
  const read = (emulator: Emulator | undefined, token: string | undefined) =>
    fetch(`${emulator?.url}/api/alerts?$top=1`, { headers: { authorization: `Bearer ${token}` } })
  const [first, second] = emulators
  for (const [index, emulator] of emulators.entries()) {
    expect((await read(emulator, tokens[index])).status).toBe(200)
    expect((await read(emulator, tokens[(index + 1) % tokens.length])).status).toBe(401)
  }
  first?.clock.advance(7_200_000)
  expect((await read(first, tokens[0])).status).toBe(401)
  expect((await read(second, tokens[1])).status).toBe(200)
})
