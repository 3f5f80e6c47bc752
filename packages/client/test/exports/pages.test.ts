import { operationDocs } from '@mde-kit/contract/operation-docs'
import { describe, expect, it } from 'vitest'
import { changeKey, createExportsClient, createExportsResource } from '../../src/exports.ts'
import { clientWith } from '../fakes/client.ts'
import { startOfTime } from '../fakes/clock.ts'
import { createCredential } from '../fakes/credential.ts'
import { createFetch, json } from '../fakes/fetch.ts'
import { collect } from './world.ts'

function exportsWith(...pages: readonly unknown[][]) {
  const { fetch, sent } = createFetch(
    ...pages.map((value, index) => (request: { url: string }) => {
      const next = `${request.url.split('&$skiptoken')[0]}&$skiptoken=${index + 1}`
      return json({ value, ...(index < pages.length - 1 && { '@odata.nextLink': next }) })
    }),
  )
  const credential = createCredential({ roles: ['Vulnerability.Read.All', 'Software.Read.All'] })
  return { exports: createExportsClient({ credential, fetch, now: () => startOfTime }), sent }
}

it('share the token of a client on its caller', async () => {
  const { client, credential, sent } = clientWith([json({ value: [] }), json({ value: [{ id: '1' }] })])
  await client.machines.list().toArray()
  const exports = createExportsResource(client.caller)
  const rows = exports.exportSoftwareVulnerabilities({ from: 'pages', preflight: 'off' })
  expect(await collect(rows)).toEqual([{ id: '1' }])
  expect(sent).toHaveLength(2)
  expect(credential.asked).toHaveLength(1)
})

describe('rows by page', () => {
  it('are the same rows', async () => {
    const { exports, sent } = exportsWith([{ id: '1' }, { id: '2' }], [], [{ id: '3' }])
    const rows = exports.exportSoftwareVulnerabilities({ from: 'pages', pageSize: 2 })
    expect(await collect(rows)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }])
    expect(sent[0]?.path).toBe('/api/machines/SoftwareVulnerabilitiesByMachine?pageSize=2')
    expect(rows.report).toEqual({
      operationId: 'listSoftwareVulnerabilitiesByMachine',
      generatedTime: undefined,
      files: [],
      rows: 3,
    })
  })

  it('become lines of a stream', async () => {
    const { exports } = exportsWith([{ id: '1' }, { id: '2' }])
    const stream = exports.exportSoftwareInventory({ from: 'pages', pageSize: 2 }).toNodeStream()
    expect(Buffer.concat(await collect(stream as AsyncIterable<Buffer>)).toString()).toBe(
      '{"id":"1"}\n{"id":"2"}\n',
    )
  })

  it('keep every digit in the lines', async () => {
    const { fetch } = createFetch(
      new Response('{"value":[{"id":9007199254740993}]}', {
        headers: { 'content-type': 'application/json' },
      }),
    )
    const credential = createCredential({ roles: ['Software.Read.All'] })
    const exports = createExportsClient({ credential, fetch, now: () => startOfTime })
    const stream = exports.exportSoftwareInventory({ from: 'pages' }).toNodeStream()
    expect(Buffer.concat(await collect(stream as AsyncIterable<Buffer>)).toString()).toBe(
      '{"id":9007199254740993}\n',
    )
  })

  it('are not there for what comes in files only, and cannot be resumed', () => {
    const { exports } = exportsWith()
    expect(() => exports.exportInfoGathering({ from: 'pages' })).toThrow('comes in files only')
    const resume = { operationId: 'exportCertificates', generatedTime: undefined, files: [], rows: 0 }
    expect(() => exports.exportCertificates({ from: 'pages', resume })).toThrow('cannot be resumed')
  })
})

const change = { id: 'd_edge', rbacGroupId: 1, eventTimestamp: '2025-12-31 10:00:00', status: 'New' }

describe('changes', () => {
  it('come once each', async () => {
    const fixed = { ...change, status: 'Fixed' }
    const later = { ...change, eventTimestamp: '2025-12-31 16:00:00' }
    const elsewhere = { ...change, rbacGroupId: 2 }
    const { exports, sent } = exportsWith(
      [change, fixed, change],
      [later, change, elsewhere, { status: 'New' }, { status: 'New' }],
    )
    const rows = exports.listSoftwareVulnerabilityChangesByMachine({ since: '2025-12-31T08:00:00+02:00' })
    const all = await collect(rows)
    expect(all).toEqual([change, fixed, later, elsewhere, { status: 'New' }, { status: 'New' }])
    expect(new Set(all.slice(0, 4).map(changeKey)).size).toBe(4)
    expect(rows.report.rows).toBe(6)
    expect(sent[0]?.path).toContain('sinceTime=2025-12-31T06%3A00%3A00.000Z')
  })

  const refused = [
    { name: 'too far back', since: new Date(startOfTime - 14 * 86_400_000 - 1) },
    { name: 'in the future', since: new Date(startOfTime + 1) },
    { name: 'no instant', since: new Date(Number.NaN) },
    { name: 'without a zone', since: '2025-12-31T08:00:00' },
    { name: 'no time', since: 'yesterday' },
  ]
  it.each(refused)('refuse a start that is $name', ({ since }) => {
    const { exports, sent } = exportsWith([])
    expect(() => exports.listSoftwareVulnerabilityChangesByMachine({ since })).toThrow(/since is/)
    expect(sent).toEqual([])
  })

  it('reach back as many days as documented, to the millisecond', () => {
    const { limits } = operationDocs.listSoftwareVulnerabilityChangesByMachine
    expect(limits).toEqual({ maxDaysBack: 14 })
    const since = new Date(startOfTime - 14 * 86_400_000)
    expect(() => exportsWith([]).exports.listSoftwareVulnerabilityChangesByMachine({ since })).not.toThrow()
  })
})
