import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerDemoApp } from '../../src/command/demo-app.ts'
import { StateFolderInUseError } from '../../src/errors/state-folder-in-use-error.ts'
import { startEmulator } from '../../src/start-emulator.ts'
import { openStateFile } from '../../src/state/state-file.ts'
import { createBench } from '../defender/bench.ts'

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
    await expect.poll(() => readdir(folder)).toEqual(['emulator-state.json', 'emulator.lock'])
    await emulator.stop()
  })

  it('is for one emulator at a time', async () => {
    const first = await startEmulator({ stateFolder: folder })
    const failure = startEmulator({ stateFolder: folder })
    await expect(failure).rejects.toBeInstanceOf(StateFolderInUseError)
    await expect(failure).rejects.toMatchObject({ code: 'MDE_STATE_IN_USE', folder })
    registerDemoApp(first)
    await first.stop()
    const next = await startEmulator({ stateFolder: folder })
    expect(next.directory.apps()).toHaveLength(1)
    await next.stop()
    expect(await readdir(folder)).toEqual(['emulator-state.json'])
  })

  it('is taken over from an emulator that was killed', async () => {
    const lock = join(folder, 'emulator.lock')
    await mkdir(lock)
    const failure = startEmulator({ stateFolder: folder })
    await expect(failure).rejects.toBeInstanceOf(StateFolderInUseError)
    const longAgo = new Date(Date.now() - 11_000)
    await utimes(lock, longAgo, longAgo)
    const next = await startEmulator({ stateFolder: folder })
    await next.stop()
  })

  it('is written no more once the lock is lost', async () => {
    const emulator = await startEmulator({ stateFolder: folder })
    await fetch(`${emulator.url}/api/nothing`, { method: 'POST' })
    await expect.poll(() => readdir(folder)).toContain('emulator-state.json')
    const saved = await readFile(file(), 'utf8')
    // As another emulator does that takes it over.
    await utimes(join(folder, 'emulator.lock'), new Date(), new Date(Date.now() + 60_000))
    await new Promise((resolve) => setTimeout(resolve, 2500))
    registerDemoApp(emulator)
    await expect(emulator.stop()).rejects.toThrow(`The lock of the state folder ${folder} was lost`)
    expect(await readFile(file(), 'utf8')).toBe(saved)
  }, 20_000)

  it('is left to the next emulator by a call that outlasts its own', async () => {
    const { control } = createBench({ alerts: 0, machines: 0 })
    const state = await openStateFile({ ...control, folder, waitMs: 0 })
    await state.close()
    const saved = await readFile(file(), 'utf8')
    control.clock.advance(1)
    state.saveSoon()
    await delay(100)
    expect(await readFile(file(), 'utf8')).toBe(saved)
  })

  it('is free again after a start that failed', async () => {
    await writeFile(file(), '{')
    await expect(startEmulator({ stateFolder: folder })).rejects.toBeInstanceOf(ConfigError)
    await rm(file())
    await (await startEmulator({ stateFolder: folder })).stop()
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
