import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefenderClient } from '@mde-kit/client'
import { createExportsClient } from '@mde-kit/client/exports'
import { families } from '../../src/defender/exports/families.ts'
import { permissions } from '@mde-kit/contract/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

const hourMs = 3_600_000
let tenant: TestTenant
let nowMs = Date.parse('2026-03-01T12:00:00Z')

beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off', machines: 64, now: () => nowMs })
})
afterAll(() => tenant.emulator.stop())

function options() {
  const credential = tenant.credentialWith('application', Object.keys(permissions.application))
  return { credential, apiBase: tenant.emulator.url, now: () => nowMs }
}

/** Counts rows; `atFirst` is called once the first has come. */
async function walk(rows: AsyncIterable<unknown>, atFirst?: (row: unknown) => void): Promise<number> {
  let taken = 0
  for await (const row of rows) if (taken++ === 0) atFirst?.(row)
  return taken
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const row of rows) all.push(row)
  return all
}

const ids = Object.keys(families) as (keyof typeof families)[]

describe.each(ids)('%s', (id) => {
  it('is read from files of the storage, to which no token goes', async () => {
    const exports = createExportsClient(options())
    const rows = exports[id]()
    const taken = await walk(rows)
    expect(taken).toBeGreaterThan(20)
    expect(rows.report).toMatchObject({
      rows: taken,
      generatedTime: expect.stringMatching(/^2026-03-0/),
    })
    expect(rows.report.files.every(({ isDone }) => isDone)).toBe(true)
  })
})

it('gives the same rows by page', async () => {
  const exports = createExportsClient(options())
  const [inFiles, inPages] = await Promise.all([
    collect(exports.exportSoftwareVulnerabilities()),
    collect(exports.exportSoftwareVulnerabilities({ from: 'pages', pageSize: 2000 })),
  ])
  expect(inPages).toHaveLength(inFiles.length)
  expect(new Set(inPages.map(({ id }) => id))).toEqual(new Set(inFiles.map(({ id }) => id)))
})

it('reads changes, which lead to what is open', async () => {
  const exports = createExportsClient(options())
  const since = new Date(nowMs - 13 * 24 * hourMs)
  const changes = await collect(exports.listSoftwareVulnerabilityChangesByMachine({ since, pageSize: 500 }))
  const open = new Set((await collect(exports.exportSoftwareVulnerabilities())).map(({ id }) => id))
  const fixed = new Set(changes.filter(({ status }) => status === 'Fixed').map(({ id }) => id))
  expect(fixed.size).toBeGreaterThan(5)
  for (const { id } of changes) expect(open.has(id)).toBe(!fixed.has(id))
})

it('goes on with new links when the old ones have run out', async () => {
  const exports = createExportsClient(options())
  const rows = exports.exportSoftwareVulnerabilities({ concurrency: 1 })
  const total = await walk(rows)
  const before = tenant.emulator.requests.length
  const taken = await walk(rows, () => (nowMs += hourMs + 1000))
  expect(taken).toBe(total)
  const again = tenant.emulator.requests.slice(before)
  const listed = ({ operationId, status }: { operationId?: string; status: number }) =>
    operationId === 'exportSoftwareVulnerabilities' && status === 200
  expect(again.filter(listed)).toHaveLength(2)
  expect(again.filter(({ status }) => status === 403).length).toBeGreaterThan(0)
})

it('is over with an error when a new snapshot has come in between', async () => {
  const exports = createExportsClient(options())
  const rows = exports.exportSoftwareVulnerabilities({ concurrency: 1 })
  await expect(walk(rows, () => (nowMs += 7 * hourMs))).rejects.toMatchObject({ code: 'MDE_EXPORT_REPLACED' })
})

it('writes files that hold what the client lists', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mde-exports-'))
  try {
    const path = join(folder, 'software.ndjson')
    const report = await createExportsClient(options()).exportSoftwareInventory().toFile(path)
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(report.rows)
    const listed = await createDefenderClient(options())
      .assessments.listSoftwareInventoryByMachine()
      .toArray()
    expect(lines.sort()).toEqual(listed.map((row) => JSON.stringify(row)).sort())
  } finally {
    await rm(folder, { recursive: true })
  }
})
