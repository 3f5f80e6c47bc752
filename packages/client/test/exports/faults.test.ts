import { describe, expect, it } from 'vitest'
import { isMdeError } from '@mde-kit/contract/errors'
import type { Fault } from '../fakes/storage.ts'
import { collect, exportWorld, file, largeFile, plain } from './world.ts'

const [a, b] = [file('a', 3000), file('b', 4)]
const files = { a: a.text, b: b.text }
const all = [...a.rows, ...b.rows]

const passing: readonly {
  name: string
  faults: readonly Fault[]
  calls: number
  waits: readonly number[]
}[] = [
  { name: 'a link that has run out', faults: ['expired'], calls: 2, waits: [] },
  { name: 'a link that has run out within a file', faults: ['cut', 'expired'], calls: 2, waits: [500] },
  {
    name: 'links that run out again and again',
    faults: ['expired', 'cut', 'expired', 'cut', 'expired'],
    calls: 4,
    waits: [500, 500],
  },
  { name: 'an answer without a byte', faults: ['empty'], calls: 1, waits: [500] },
  { name: 'storage that is busy', faults: ['unavailable'], calls: 1, waits: [7000] },
  { name: 'a cut', faults: ['cut'], calls: 1, waits: [500] },
  {
    name: 'more cuts than attempts',
    faults: ['cut', 'cut', 'cut', 'cut', 'cut'],
    calls: 1,
    waits: [500, 500, 500, 500, 500],
  },
  { name: 'storage that ignores ranges', faults: ['cut', 'no-range'], calls: 1, waits: [500] },
]

describe('an export outlives', () => {
  it.each(passing)('$name', async ({ faults, calls, waits }) => {
    const world = await exportWorld({ files, faults: { a: faults } })
    expect(await collect(world.exports.exportSoftwareVulnerabilities())).toEqual(all)
    expect(world.calls).toHaveLength(calls)
    expect(world.waits).toEqual(waits)
  })

  it('a cut, without asking again for what has come', async () => {
    const world = await exportWorld({ files, faults: { a: ['cut'] } })
    await collect(world.exports.exportSoftwareVulnerabilities({ concurrency: 1 }))
    const asked = world.storage.requests.map(({ name, headers }) => [
      name,
      headers.range,
      headers['if-match'],
    ])
    expect(asked).toEqual([
      ['a', undefined, undefined],
      ['a', expect.stringMatching(/^bytes=[1-9]\d*-$/), expect.any(String)],
      ['b', undefined, undefined],
    ])
  })

  it('storage that ignores ranges, in the middle of a large file', async () => {
    const large = largeFile('l', 500)
    const world = await exportWorld({
      files: { l: large.text },
      faults: { l: ['cut', 'no-range'] },
      pack: plain,
    })
    expect(await collect(world.exports.exportSoftwareVulnerabilities())).toEqual(large.rows)
  })

  it('links that all run out at once, with one call for new ones', async () => {
    const world = await exportWorld({ files: { a: a.text, b: b.text, c: b.text, d: b.text }, apiDelayMs: 50 })
    const { storage } = world
    const list = storage.links
    let isFirst = true
    storage.links = () => {
      const links = list()
      if (isFirst) storage.expire()
      isFirst = false
      return links
    }
    expect(await collect(world.exports.exportSoftwareVulnerabilities())).toHaveLength(3012)
    expect(world.calls).toHaveLength(2)
  })
})

const lasting = [
  {
    name: 'a new link that is refused too',
    faults: ['expired', 'expired'],
    error: {
      code: 'MDE_FILE_REFUSED',
      status: 403,
      serviceCode: 'AuthenticationFailed',
      requestId: 'storage-2',
      next: expect.stringMatching(/clock of this machine/) as string,
    },
    calls: 2,
  },
  {
    name: 'four answers without a byte',
    faults: ['empty', 'empty', 'empty', 'empty'],
    error: { code: 'MDE_DECODE', status: 200, requestId: 'storage-4' },
    calls: 1,
  },
  {
    name: 'storage that stays busy',
    faults: ['unavailable', 'unavailable', 'unavailable', 'unavailable'],
    error: {
      code: 'MDE_FILE_REFUSED',
      status: 503,
      serviceCode: 'ServerBusy',
      retryAfterSeconds: 7,
      requestId: 'storage-4',
      next: expect.stringMatching(/^Resume the export/) as string,
    },
    calls: 1,
  },
  {
    name: 'storage that gets too many requests',
    faults: ['too-many', 'too-many', 'too-many', 'too-many'],
    error: { code: 'MDE_RATE_LIMITED', status: 429, retryAfterSeconds: 3, requestId: 'storage-4' },
    calls: 1,
  },
  {
    name: 'storage that is closed to this network',
    faults: ['closed', 'closed'],
    error: {
      code: 'MDE_FILE_REFUSED',
      serviceCode: 'AuthorizationFailure',
      next: expect.stringMatching(/where the storage can be reached/) as string,
    },
    calls: 2,
  },
  {
    name: 'a file that is gone',
    faults: ['gone', 'gone'],
    error: {
      code: 'MDE_FILE_REFUSED',
      status: 404,
      serviceCode: 'BlobNotFound',
      next: expect.stringMatching(/^The file is gone/) as string,
    },
    calls: 2,
  },
  {
    name: 'a file that changes after a cut',
    faults: ['cut', 'changed'],
    error: { code: 'MDE_EXPORT_REPLACED', requestId: 'storage-2' },
    calls: 1,
  },
] satisfies { name: string; faults: Fault[]; error: object; calls: number }[]

describe('an export ends with an error for', () => {
  it.each(lasting)('$name', async ({ faults, error, calls }) => {
    const world = await exportWorld({ files, faults: { a: faults } })
    const rows = world.exports.exportSoftwareVulnerabilities({ concurrency: 1 })
    const fault = await collect(rows).catch((fault: unknown) => fault)
    expect(fault).toMatchObject({ ...error, operationId: 'exportSoftwareVulnerabilities' })
    expect(world.calls).toHaveLength(calls)
    expect(`${String(fault)} ${JSON.stringify(fault)}`).not.toContain('sig=')
  })

  it('links that lead to another snapshot', async () => {
    const world = await exportWorld({
      files,
      faults: { a: ['expired'] },
      snapshots: ['2026-01-01T06:00:00Z', '2026-01-01T12:00:00Z'],
    })
    await expect(collect(world.exports.exportSoftwareVulnerabilities())).rejects.toMatchObject({
      code: 'MDE_EXPORT_REPLACED',
      requestId: 'api-2',
    })
  })

  const damaged = [
    {
      name: 'a file cut short when it was stored',
      pack: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
    },
    { name: 'a file with a wrong check sum', pack: (bytes: Buffer) => flipped(bytes, bytes.length - 6) },
    { name: 'a file that is no JSON', pack: () => Buffer.from('<html></html>') },
  ]
  it.each(damaged)('$name', async ({ pack }) => {
    const { gzipSync } = await import('node:zlib')
    const world = await exportWorld({ files, pack: (text) => pack(gzipSync(text)) })
    const fault = await collect(world.exports.exportSoftwareVulnerabilities()).catch(
      (fault: unknown) => fault,
    )
    expect(isMdeError(fault) && fault.code).toBe('MDE_DECODE')
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}
