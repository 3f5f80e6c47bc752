import { operations } from '@mde-kit/contract/operations'
import { describe, expect, it, vi } from 'vitest'
import { families } from '../../src/exports/families.ts'
import { collect, exportWorld, file, largeFile, plain } from './world.ts'

const [a, b, c] = [file('a', 3), file('b', 2000), file('c', 1)]
const files = { a: a.text, b: b.text, c: c.text }
const all = [...a.rows, ...b.rows, ...c.rows]

it('knows every operation that links to files', () => {
  const linking = Object.values(operations).filter(({ paging }) => paging.kind === 'sasFiles')
  expect(Object.keys(families)).toEqual(linking.map(({ id }) => id))
  expect(Object.values(families).map(({ files }) => files)).toEqual(linking)
})

describe('an export', () => {
  it('walks the rows of all files in order, and counts them', async () => {
    const { exports, calls, storage } = await exportWorld({ files })
    const rows = exports.exportSoftwareVulnerabilities({ sasValidHours: 6 })
    expect(calls).toEqual([])
    expect(await collect(rows)).toEqual(all)
    expect(calls).toEqual([
      'https://api.security.microsoft.com/api/machines/SoftwareVulnerabilitiesExport?sasValidHours=6',
    ])
    expect(rows.report).toEqual({
      operationId: 'exportSoftwareVulnerabilities',
      generatedTime: '2026-01-01T06:00:00Z',
      files: [
        { name: '/tvm/OrgId=1/a', rows: 3, isDone: true },
        { name: '/tvm/OrgId=1/b', rows: 2000, isDone: true },
        { name: '/tvm/OrgId=1/c', rows: 1, isDone: true },
      ],
      rows: 2004,
    })
    expect(storage.requests.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it('sends the token to the API alone', async () => {
    const { exports, storage } = await exportWorld({ files })
    await collect(exports.exportSoftwareInventory())
    expect(storage.requests).toHaveLength(3)
    expect(JSON.stringify(storage.requests.map(({ headers }) => headers))).not.toMatch(
      /authorization|bearer/i,
    )
  })

  const concurrencies = [{ concurrency: 1 }, { concurrency: 3 }]
  it.each(concurrencies)('downloads $concurrency files at a time', async ({ concurrency }) => {
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`f${index}`, file(`f${index}`, 5).text]),
    )
    const { exports, storage } = await exportWorld({ files: many })
    for await (const { id } of exports.exportSoftwareVulnerabilities({ concurrency })) {
      const file = Number(id?.charAt(1))
      expect(storage.requests.length).toBeLessThanOrEqual(file + concurrency)
    }
    expect(storage.requests).toHaveLength(6)
    expect(storage.most()).toBeLessThanOrEqual(concurrency)
  })

  it('walks by batch', async () => {
    const { exports } = await exportWorld({ files })
    const batches = await collect(exports.exportSoftwareVulnerabilities().byBatch())
    expect(batches.flat()).toEqual(all)
    expect(batches.length).toBeLessThan(100)
  })

  it('streams one object per line', async () => {
    const { exports } = await exportWorld({ files })
    const chunks = await collect(
      exports.exportSoftwareVulnerabilities().toNodeStream() as AsyncIterable<Buffer>,
    )
    expect(Buffer.concat(chunks).toString()).toBe(a.text + b.text + c.text)
  })

  it('reads files that are not packed', async () => {
    const { exports } = await exportWorld({ files, pack: plain })
    expect(await collect(exports.exportSoftwareVulnerabilities())).toEqual(all)
  })

  it('may have no files, and files without rows', async () => {
    const none = await exportWorld({ files: {} })
    expect(await collect(none.exports.exportBaselineCompliance())).toEqual([])
    const empty = await exportWorld({ files: { a: '', c: c.text } })
    expect(await collect(empty.exports.exportBaselineCompliance())).toEqual(c.rows)
  })

  it('reads a last line that has no end', async () => {
    const { exports } = await exportWorld({ files: { a: a.text.trimEnd() } })
    expect(await collect(exports.exportSoftwareVulnerabilities())).toEqual(a.rows)
  })

  it('lets go of all files when its caller stops early', async () => {
    const large = largeFile('l', 6000).text
    const { exports, storage } = await exportWorld({ files: { l: large, m: large, n: large }, pack: plain })
    for await (const { id } of exports.exportSoftwareVulnerabilities({ concurrency: 2 })) {
      expect(id).toBe('l-0')
      await vi.waitFor(() => expect(storage.open()).toBe(2))
      break
    }
    await vi.waitFor(() => expect(storage.open()).toBe(0))
    expect(storage.requests).toHaveLength(2)
  })

  it('ends with an AbortedError when its signal fires', async () => {
    const { exports } = await exportWorld({ files })
    const controller = new AbortController()
    const walk = async () => {
      for await (const row of exports.exportSoftwareVulnerabilities({
        signal: controller.signal,
        concurrency: 1,
      }))
        if (row.id === 'b-0') controller.abort()
    }
    await expect(walk()).rejects.toMatchObject({
      code: 'MDE_ABORTED',
      operationId: 'exportSoftwareVulnerabilities',
    })
  })
})

describe('links', () => {
  const refused = [
    { name: 'in the clear', link: 'http://files.example/x?sig=s', message: 'in the clear' },
    { name: 'that are none', link: 'part one', message: 'a link that is none' },
  ]
  it.each(refused)('$name are refused', async ({ link, message }) => {
    const world = await exportWorld({ files })
    world.storage.links = () => [link]
    const error = await collect(world.exports.exportSoftwareVulnerabilities()).catch(
      (fault: unknown) => fault,
    )
    expect(error).toMatchObject({
      code: 'MDE_DECODE',
      message: expect.stringContaining(message) as string,
      requestId: 'api-1',
    })
    expect(String(error)).not.toContain('sig=')
  })
})

describe('options', () => {
  it.each([0, 17, 1.5])('refuse a concurrency of %d', async (concurrency) => {
    const { exports } = await exportWorld({ files })
    expect(() => exports.exportCertificates({ concurrency })).toThrow('concurrency must be')
  })
})
