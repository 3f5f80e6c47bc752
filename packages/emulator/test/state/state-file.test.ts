import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerDemoApp } from '../../src/command/demo-app.ts'
import { startEmulator } from '../../src/start-emulator.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-emulator-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const file = () => join(folder, 'emulator-state.json')
const json = async (response: Promise<Response>) => (await (await response).json()) as Record<string, unknown>

/** Changes one alert of the emulator by way of its API. */
async function resolveAlert(
  emulator: Awaited<ReturnType<typeof startEmulator>>,
  app: Record<string, string>,
) {
  const { url, tenantId } = emulator
  const { access_token: token } = await json(
    fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'https://api.securitycenter.microsoft.com/.default',
        ...app,
      }),
    }),
  )
  const headers = { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' }
  const { value } = await json(fetch(`${url}/api/alerts?$top=1`, { headers }))
  const [{ id = '' } = {}] = value as { id?: string }[]
  const change = { method: 'PATCH', headers, body: '{"status":"Resolved","comment":"kept"}' }
  return {
    id,
    read: () => json(fetch(`${url}/api/alerts/${id}`, { headers })),
    change: () => fetch(`${url}/api/alerts/${id}`, change),
  }
}

describe('stateFolder', () => {
  it('lets the next emulator go on: apps, secrets, changes and the clock', async () => {
    const first = await startEmulator({ stateFolder: folder, seed: 5 })
    const { clientId } = first.directory.registerApp(first.tenantId, {
      displayName: 'stays',
      requiredPermissions: [{ kind: 'application', name: 'Alert.ReadWrite.All' }],
    })
    first.directory.grantAdminConsent(clientId)
    const app = { client_id: clientId, client_secret: first.directory.addSecret(clientId).value }
    const alert = await resolveAlert(first, app)
    await alert.change()
    const changed = await alert.read()
    first.clock.freeze()
    const at = first.clock.now()
    await first.stop()
    if (process.platform !== 'win32') expect((await stat(file())).mode & 0o077).toBe(0)

    const second = await startEmulator({ stateFolder: folder })
    expect(second.clock).toMatchObject({ isFrozen: true })
    expect(second.clock.now()).toBe(at)
    const again = await resolveAlert(second, app)
    expect(await again.read()).toEqual({
      ...changed,
      '@odata.context': `${second.url}/api/$metadata#Alerts/$entity`,
    })
    expect(await readFile(file(), 'utf8')).not.toMatch(/PRIVATE KEY|"d":/)
    await second.stop()
  })

  it('keeps the demo app, which gets a further secret', async () => {
    const first = await startEmulator({ stateFolder: folder })
    const app = registerDemoApp(first)
    await first.stop()
    const second = await startEmulator({ stateFolder: folder })
    const again = registerDemoApp(second)
    expect(again.clientId).toBe(app.clientId)
    for (const { clientId, clientSecret } of [app, again])
      expect(second.directory.checkSecret(clientId, clientSecret)).toBe('right')
    expect(second.directory.apps()).toHaveLength(1)
    await second.stop()
  })

  it('saves soon after a change, without being stopped', async () => {
    const emulator = await startEmulator({ stateFolder: folder })
    await fetch(`${emulator.url}/api/nothing`, { method: 'POST' })
    await expect.poll(() => readdir(folder)).toEqual(['emulator-state.json'])
    await emulator.stop()
  })

  it.each(['{', '{}', '[]', 'null'])('refuses a file that holds %s, and leaves it alone', async (text) => {
    await writeFile(file(), text)
    const failure = startEmulator({ stateFolder: folder })
    await expect(failure).rejects.toBeInstanceOf(ConfigError)
    await expect(failure).rejects.toThrow(file())
    expect(await readFile(file(), 'utf8')).toBe(text)
  })

  it('says when it cannot be used', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(startEmulator({ stateFolder: join(folder, 'file') })).rejects.toBeInstanceOf(ConfigError)
  })

  it('says at the end when it could not be written', async () => {
    const inner = join(folder, 'inner')
    const emulator = await startEmulator({ stateFolder: inner })
    await rm(inner, { recursive: true })
    await expect(emulator.stop()).rejects.toThrow(`The state folder ${inner} cannot be written.`)
    await expect(fetch(emulator.url)).rejects.toThrow()
  })
})
