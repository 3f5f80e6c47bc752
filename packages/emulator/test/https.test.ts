import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, describe, expect, it } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../src/index.ts'

const running: Emulator[] = []
const start = async (options: EmulatorOptions) => {
  const emulator = await startEmulator({ alerts: 0, ...options })
  running.push(emulator)
  return emulator
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
})

/** The body of a page, by a client that trusts one authority only. */
function read(
  url: string,
  options: { ca?: string | undefined; servername?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    request(url, options, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject)
    })
      .on('error', reject)
      .end()
  })
}

describe('https', () => {
  it('serves whoever trusts its authority, by name and by address', async () => {
    const { url, ca, tenantId } = await start({ https: true })
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    for (const host of [url, url.replace('127.0.0.1', 'localhost')]) {
      const { body } = await read(`${host}/${tenantId}/v2.0/.well-known/openid-configuration`, { ca })
      expect(JSON.parse(body)).toMatchObject({ issuer: `${url}/${tenantId}/v2.0` })
    }
  })

  it('is refused by whoever does not', async () => {
    const [one, two] = [await start({ https: true }), await start({ https: true })]
    await expect(read(one.url)).rejects.toThrow(/certificate/)
    await expect(read(one.url, { ca: two.ca })).rejects.toThrow(/certificate|signature/)
  })

  it('checks the Host header as on http', async () => {
    const { url, ca } = await start({ https: true })
    expect(await read(url, { ca, servername: 'localhost', headers: { host: 'evil.example' } })).toMatchObject(
      { status: 421 },
    )
  })

  it('writes its authority to a file when asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mde-emulator-'))
    const caFile = join(folder, 'ca.pem')
    const { ca } = await start({ https: true, caFile })
    expect(await readFile(caFile, 'utf8')).toBe(ca)
    expect(ca).not.toContain('PRIVATE KEY')
    await rm(folder, { recursive: true })
  })

  it.each([
    { name: 'a file for no certificate', options: { caFile: 'ca.pem' }, says: 'https is not' },
    {
      name: 'a file that cannot be written',
      options: { https: true, caFile: join(tmpdir(), 'no', 'such', 'folder') },
      says: 'cannot be written',
    },
  ])('refuses $name', async ({ options, says }) => {
    const started = startEmulator(options)
    await expect(started).rejects.toBeInstanceOf(ConfigError)
    await expect(started).rejects.toThrow(says)
  })

  it('is off unless asked for', async () => {
    const { ca, url } = await start({})
    expect({ ca, protocol: new URL(url).protocol }).toEqual({ ca: undefined, protocol: 'http:' })
  })
})
