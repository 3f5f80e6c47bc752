import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TableFormat } from '../../src/exports.ts'
import { collect, exportWorld, file } from './world.ts'

const [a, b, c] = [file('a', 30), file('b', 40), file('c', 50)]
const files = { a: a.text, b: b.text, c: c.text }
const whole = a.text + b.text + c.text
let folder = ''
let path = ''
const lastingFault = { c: ['expired', 'expired'] } as const

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mde-exports-'))
  path = join(folder, 'rows.ndjson')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function failed(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toMatchObject({ code: 'MDE_FILE_REFUSED' })
}

describe('resume', () => {
  it('leaves out the files that were finished, and goes on counting', async () => {
    const first = await exportWorld({ files, faults: lastingFault })
    const rows = first.exports.exportSoftwareVulnerabilities()
    await failed(collect(rows))
    const report = JSON.parse(JSON.stringify(rows.report)) as typeof rows.report
    expect(report.files.map(({ isDone }) => isDone)).toEqual([true, true, false])

    const second = await exportWorld({ files })
    const rest = second.exports.exportSoftwareVulnerabilities({ resume: report })
    expect(await collect(rest)).toEqual(c.rows)
    expect(second.storage.requests.map(({ name }) => name)).toEqual(['c'])
    expect(rest.report.rows).toBe(120)
  })

  it('refuses another snapshot, and another export', async () => {
    const { exports } = await exportWorld({ files })
    const rows = exports.exportSoftwareVulnerabilities()
    await collect(rows)
    const resume = { ...rows.report, generatedTime: '2025-12-31T06:00:00Z' }
    await expect(collect(exports.exportSoftwareVulnerabilities({ resume }))).rejects.toMatchObject({
      code: 'MDE_EXPORT_REPLACED',
    })
    await expect(collect(exports.exportCertificates({ resume: rows.report }))).rejects.toMatchObject({
      code: 'MDE_CONFIG',
    })
  })

  it('does not count a file as finished whose last rows were not taken', async () => {
    const { exports } = await exportWorld({ files })
    const rows = exports.exportSoftwareVulnerabilities()
    for await (const row of rows) if (row.id === 'b-39') break
    expect(rows.report.files.map(({ isDone }) => isDone)).toEqual([true, false, false])
    expect(rows.report.rows).toBe(30)
  })
})

describe('toFile', () => {
  it('writes one object per line, and leaves nothing else behind', async () => {
    const { exports } = await exportWorld({ files })
    const report = await exports.exportSoftwareVulnerabilities().toFile(path)
    expect(report.rows).toBe(120)
    expect(readFileSync(path, 'utf8')).toBe(whole)
    expect([existsSync(`${path}.part`), existsSync(`${path}.part.json`)]).toEqual([false, false])
  })

  it('continues an earlier try', async () => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path))
    expect(existsSync(path)).toBe(false)

    const second = await exportWorld({ files })
    const report = await second.exports.exportSoftwareVulnerabilities().toFile(path)
    expect(second.storage.requests.map(({ name }) => name)).toEqual(['c'])
    expect(report.rows).toBe(120)
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  it('leaves nothing behind the end of what an earlier try has written beyond its notes', async () => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path))
    appendFileSync(`${path}.part`, c.text.replaceAll(':', ': '))
    const second = await exportWorld({ files })
    await second.exports.exportSoftwareVulnerabilities().toFile(path)
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  const others = [
    { name: 'of another snapshot', snapshots: ['2026-01-02T06:00:00Z'], id: 'exportSoftwareVulnerabilities' },
    { name: 'of another export', snapshots: ['2026-01-01T06:00:00Z'], id: 'exportCertificates' },
  ] as const
  it.each(others)('starts over after a try $name', async ({ snapshots, id }) => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path))
    const second = await exportWorld({ files, snapshots })
    expect((await second.exports[id]().toFile(path)).rows).toBe(120)
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  it('starts over where the part is shorter than was noted, as after a crash', async () => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path))
    truncateSync(`${path}.part`, a.text.length)
    const second = await exportWorld({ files })
    expect((await second.exports.exportSoftwareVulnerabilities().toFile(path)).rows).toBe(120)
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  const table: TableFormat = {
    name: 'test',
    head: (columns) => `${columns.join('|')}\n`,
    lines: (rows, columns) =>
      rows
        .map(
          (row) =>
            `${columns.map((name) => String(new Map<string, unknown>(Object.entries(row)).get(name))).join('|')}\n`,
        )
        .join(''),
  }
  const fields = (rows: readonly object[]) => table.lines(rows, Object.keys(a.rows[0] ?? {}))
  const wholeTable = `${Object.keys(a.rows[0] ?? {}).join('|')}\n${fields([...a.rows, ...b.rows, ...c.rows])}`

  it('writes a table with one head, and continues it with the columns that it began with', async () => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path, { table }))
    const second = await exportWorld({ files })
    await second.exports.exportSoftwareVulnerabilities().toFile(path, { table })
    expect(second.storage.requests.map(({ name }) => name)).toEqual(['c'])
    expect(readFileSync(path, 'utf8')).toBe(wholeTable)
  })

  it.each([
    { name: 'lines as a table', before: {}, after: { table }, want: () => wholeTable },
    { name: 'a table as lines', before: { table }, after: {}, want: () => whole },
  ])('does not continue $name', async ({ before, after, want }) => {
    const first = await exportWorld({ files, faults: lastingFault })
    await failed(first.exports.exportSoftwareVulnerabilities({ concurrency: 1 }).toFile(path, before))
    const second = await exportWorld({ files })
    await second.exports.exportSoftwareVulnerabilities().toFile(path, after)
    expect(readFileSync(path, 'utf8')).toBe(want())
  })
})
