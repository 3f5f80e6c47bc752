import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createDefenderClient, type DefenderClient } from '@mde-kit/client'
import { kql } from '@mde-kit/client/kql'
import { permissions } from '@mde-kit/contract/permissions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { exportVulnerabilities } from '../../../client/test/examples/export-vulnerabilities.ts'
import { isolateFound } from '../../../client/test/examples/isolate-found.ts'
import { syncIndicators } from '../../../client/test/examples/sync-indicators.ts'
import { triageAlerts } from '../../../client/test/examples/triage-alerts.ts'
import { startTenant, type TestTenant } from './tenant.ts'

// The programs that the README of the client shows, as they are shown.

let tenant: TestTenant
let defender: DefenderClient
let folder: string

beforeEach(async () => {
  for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => undefined)
  folder = await mkdtemp(join(tmpdir(), 'mde-examples-'))
  tenant = await startTenant({ rateLimits: 'off', actionTimings: { pendingMs: 1, inProgressMs: 1 } })
  defender = createDefenderClient({
    credential: tenant.credentialWith('application', Object.keys(permissions.application)),
    apiBase: tenant.emulator.url,
    sleep: () => setTimeout(5),
  })
}, 30_000)
afterEach(async () => {
  vi.restoreAllMocks()
  await tenant.emulator.stop()
  await rm(folder, { recursive: true })
})

it('triages new high alerts', async () => {
  const high = () => defender.alerts.list({ filter: ({ severity }) => severity.eq('High') }).toArray()
  const [done = '', ...fresh] = (await high()).map(({ id }) => id)
  await defender.alerts.update(done, { status: 'Resolved' })
  expect(fresh.length).toBeGreaterThan(0)

  expect(await triageAlerts(defender, 'ana@contoso.com')).toBe(fresh.length)
  for (const { id, status, assignedTo, comments } of await high()) {
    if (id === done) {
      expect(status).toBe('Resolved')
      continue
    }
    expect({ status, assignedTo }).toEqual({ status: 'InProgress', assignedTo: 'ana@contoso.com' })
    expect(comments.at(-1)?.comment).toMatch(/^Risk of the device: (?:None|Informational|Low|Medium|High)\.$/)
  }
  expect(await triageAlerts(defender, 'ana@contoso.com')).toBe(0)
})

it('isolates everything that matches a hunt', async () => {
  const { rows } = await defender.hunting.run(
    kql`DeviceProcessEvents | where Timestamp > ago(1d) | distinct DeviceId, SHA1`,
    { columns: { DeviceId: 'string', SHA1: 'string' } },
  )
  const sha1 = rows[0]?.SHA1 ?? ''
  const found = new Set(rows.filter(({ SHA1 }) => SHA1 === sha1).map(({ DeviceId }) => DeviceId))
  expect(sha1).toMatch(/^[\da-f]{40}$/)

  const results = await isolateFound(defender, [sha1.toUpperCase()], 'Incident 4471.')
  expect(new Set(results.map(({ machineId }) => machineId))).toEqual(found)
  for (const result of results) {
    if (!('handle' in result)) throw new Error(`${result.machineId} is ${result.outcome}.`)
    expect(result.handle.latest).toMatchObject({
      type: 'Isolate',
      status: 'Succeeded',
      scope: 'Full',
      requestorComment: expect.stringMatching(/^Incident 4471\. \[/),
    })
  }
  expect(await isolateFound(defender, ['0'.repeat(40)], 'Incident 4471.')).toEqual([])
})

it('exports vulnerabilities to NDJSON', async () => {
  const path = join(folder, 'vulnerabilities.ndjson')
  const count = await exportVulnerabilities(defender, path)
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const listed = await defender.assessments.listSoftwareVulnerabilitiesByMachine().toArray()
  expect(count).toBe(listed.length)
  expect(lines.sort()).toEqual(listed.map((row) => JSON.stringify(row)).sort())
})

it('syncs indicators from CSV, once the plan is agreed to', async () => {
  const path = join(folder, 'indicators.csv')
  const header = 'indicatorType,indicatorValue,action,title,description\n'
  const row = (host: string) => `DomainName,${host}.example,Block,Feed: ${host},Of a feed.\n`
  const ours = async () =>
    (await defender.indicators.list().toArray())
      .filter(({ title }) => title.startsWith('Feed: '))
      .map(({ indicatorValue }) => indicatorValue)
      .sort()
  const agree = vi.fn((_plan: string) => Promise.resolve(true))

  await writeFile(path, header + row('a') + row('b'))
  await syncIndicators(defender, path, () => Promise.resolve(false))
  expect(await ours()).toEqual([])
  await syncIndicators(defender, path, agree)
  expect(await ours()).toEqual(['a.example', 'b.example'])
  expect(agree.mock.lastCall?.[0]).toContain('+ DomainName b.example Block')

  await writeFile(path, header + row('b') + row('c'))
  await syncIndicators(defender, path, agree)
  expect(await ours()).toEqual(['b.example', 'c.example'])
  expect(agree.mock.lastCall?.[0]).toMatch(/^1 to create, 0 to change, 1 to remove, 1 as they are/m)
})
