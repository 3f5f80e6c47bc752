import { createHash } from 'node:crypto'
import { type ClientOptions, createDefenderClient } from '@mde-kit/client'
import { createExportsClient } from '@mde-kit/client/exports'
import { createLiveResponseClient } from '@mde-kit/client/live-response'
import { createPackagesClient } from '@mde-kit/client/packages'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Fault, FileTarget } from '../../src/index.ts'
import { actionPermissions, type ResponseWorld, startResponseWorld } from './response-world.ts'

// Each download of the client, through each thing that can go wrong with one.

let world: ResponseWorld
let options: ClientOptions
let downloads: Record<FileTarget, () => Promise<string>>
beforeAll(async () => {
  world = await startResponseWorld()
  const credential = world.tenant.credentialWith('application', [...actionPermissions, 'Software.Read.All'])
  // Links of packages are asked for twice a minute; here nobody waits for that.
  options = { ...world.options, credential, sleep: () => Promise.resolve(), attemptTimeoutMs: 1500 }
  const actions = await createLiveResponseClient(options).results(await pastAction('LiveResponse'))
  const packageId = (await pastAction('CollectInvestigationPackage')).id
  downloads = {
    exportFile: () => textOf(createExportsClient(options).exportSoftwareInventory({ concurrency: 1 })),
    packageFile: () => hashOf(createPackagesClient(options).file(packageId).stream()),
    resultFile: () => hashOf(actions.files[0]?.stream() ?? none()),
  }
}, 30_000)
afterEach(() => world.reset())
afterAll(() => world.tenant.emulator.stop())

async function pastAction(type: string) {
  const [action] = await createDefenderClient(options)
    .machineActions.list({ filter: `type eq '${type}' and status eq 'Succeeded'` })
    .toArray()
  if (!action) throw new Error(`The world has no ${type}.`)
  return action
}

async function* none(): AsyncGenerator<Uint8Array> {}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of bytes) hash.update(part)
  return hash.digest('hex')
}

async function textOf(rows: AsyncIterable<unknown>): Promise<string> {
  const lines: string[] = []
  for await (const row of rows) lines.push(JSON.stringify(row))
  return lines.join('\n')
}

const targets: FileTarget[] = ['exportFile', 'packageFile', 'resultFile']
const passing: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, retryAfterSeconds: 0 },
  { kind: 'delay', delayMs: 30 },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'cutBody' },
  { kind: 'cutBody', afterBytes: 0 },
  { kind: 'expiredLink' },
]

describe.each(targets)('a download of %s', (target) => {
  it.each(passing)('comes to the same bytes through %j', async (fault) => {
    const whole = await downloads[target]()
    expect(whole.length).toBeGreaterThan(60)
    world.reset()
    world.tenant.emulator.faults.add({ target, calls: [1], fault })
    expect(await downloads[target]()).toBe(whole)
    expect(world.tenant.emulator.faults.list()).toMatchObject([{ struck: 1 }])
    expect(world.fileRequests.filter(({ hasToken }) => hasToken)).toEqual([])
  })

  it('goes on behind the byte where it was cut', async () => {
    world.tenant.emulator.faults.add({ target, calls: [1], fault: { kind: 'cutBody', afterBytes: 77 } })
    await downloads[target]()
    expect(world.fileRequests.slice(0, 2).map(({ range }) => range)).toEqual([null, 'bytes=77-'])
    const { requests } = world.tenant.emulator
    const struck = requests.findIndex(({ fault }) => fault === 'cutBody')
    expect(requests.slice(struck).find(({ status }) => status === 206)).toBeDefined()
  })

  it.each<{ fault: Fault; code: string; status?: number }>([
    { fault: { kind: 'status', status: 503 }, code: 'MDE_FILE_REFUSED', status: 503 },
    { fault: { kind: 'status', status: 429, retryAfterSeconds: 0 }, code: 'MDE_RATE_LIMITED', status: 429 },
    { fault: { kind: 'reset', when: 'before' }, code: 'MDE_NETWORK' },
    { fault: { kind: 'expiredLink' }, code: 'MDE_FILE_REFUSED', status: 403 },
  ])('ends in $code where every try meets $fault', async ({ fault, ...want }) => {
    world.tenant.emulator.faults.add({ target, fault })
    await expect(downloads[target]()).rejects.toMatchObject(want)
  })
})

describe('the storage', () => {
  const link = async () => {
    const credential = world.tenant.credentialWith('application', ['Software.Read.All'])
    const { token } = await credential.getToken('https://api.securitycenter.microsoft.com/.default')
    const response = await fetch(`${world.tenant.emulator.url}/api/machines/SoftwareInventoryExport`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { exportFiles } = (await response.json()) as { exportFiles: string[] }
    return exportFiles[0] ?? ''
  }

  it('takes a fault from a header', async () => {
    const headers = { 'x-mde-emulator-fault': '{"kind":"expiredLink"}' }
    const response = await fetch(await link(), { headers })
    expect(response.status).toBe(403)
    expect(response.headers.get('x-ms-error-code')).toBe('AuthenticationFailed')
    expect(await response.text()).toContain('<Code>AuthenticationFailed</Code>')
  })

  it('says a status in the XML of a storage account', async () => {
    world.tenant.emulator.faults.add({
      target: 'file',
      fault: { kind: 'status', status: 503, retryAfterSeconds: 3 },
    })
    const response = await fetch(await link())
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('3')
    expect(response.headers.get('content-type')).toBe('application/xml')
    expect(await response.text()).toContain('<Code>ServerBusy</Code>')
    expect(world.tenant.emulator.requests.at(-1)).toMatchObject({ status: 503, fault: 'status' })
  })

  it('is told of faults over the admin API', async () => {
    const { url, adminToken } = world.tenant.emulator
    const response = await fetch(`${url}/emulator/admin/faults`, {
      method: 'POST',
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ target: 'exportFile', calls: [1], fault: { kind: 'status', status: 404 } }),
    })
    expect(response.status).toBe(201)
    const address = await link()
    expect((await fetch(address)).headers.get('x-ms-error-code')).toBe('BlobNotFound')
    expect((await fetch(address)).status).toBe(200)
  })
})
