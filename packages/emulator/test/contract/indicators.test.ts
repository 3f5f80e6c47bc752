import { createDefenderClient } from '@mde-kit/client'
import { readIndicatorCsv, writeIndicatorCsv } from '@mde-kit/client/indicator-csv'
import type { IndicatorSubmission } from '@mde-kit/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant

beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off' })
})
afterAll(() => tenant.emulator.stop())

function client() {
  const credential = tenant.credentialWith('application', ['Ti.ReadWrite.All'])
  return createDefenderClient({ credential, apiBase: tenant.emulator.url })
}

function submissions(count: number): IndicatorSubmission[] {
  return Array.from({ length: count }, (_, index) => ({
    indicatorType: 'FileSha256',
    indicatorValue: index.toString(16).padStart(64, '0'),
    action: 'Block',
    title: `File ${index}`,
    description: 'One of many.',
  }))
}

it('syncs a list from CSV, and finds nothing to do the second time', async () => {
  const { indicators } = client()
  const before = await indicators.list().toArray()
  const file = readIndicatorCsv(writeIndicatorCsv(submissions(1200)))
  const owns = ({ title }: { title: string }) => title.startsWith('File ')
  const first = await indicators.sync(file, { owns })
  expect(first).toMatchObject({ change: [], remove: [], others: before })
  expect(first.create).toHaveLength(1200)

  const again = await indicators.sync(file, { owns })
  expect(again).toMatchObject({ create: [], change: [], remove: [] })
  expect(again.same).toHaveLength(1200)

  const shorter = file
    .slice(1)
    .map((each, index) => (index === 0 ? { ...each, action: 'Warn' as const } : each))
  const last = await indicators.sync(shorter, { owns })
  expect([last.create.length, last.change.length, last.remove.length]).toEqual([0, 1, 1])
  expect(await indicators.list().toArray()).toHaveLength(before.length + 1199)
  await indicators.sync([], { owns })
  expect(await indicators.list().toArray()).toEqual(before)
})

it('lists all of more than one answer holds', async () => {
  const { indicators } = client()
  const before = (await indicators.list().toArray()).length
  await indicators.submitAll(submissions(10_400))
  const all = await indicators.list().toArray()
  expect(new Set(all.map(({ id }) => id)).size).toBe(before + 10_400)
})

it('lists all in windows of time, where no link and no $skip leads on', async () => {
  const { indicators } = client()
  await indicators.submitAll(submissions(10_400))
  const addresses: string[] = []
  const withoutWay: typeof fetch = async (input, init) => {
    const url = decodeURIComponent(input instanceof Request ? input.url : String(input))
    if (!url.includes('/api/indicators')) return fetch(input, init)
    addresses.push(url)
    if (url.includes('$skip')) return Response.json({ error: { code: 'BadRequest' } }, { status: 400 })
    const page = (await (await fetch(input, init)).json()) as object
    return Response.json({ ...page, '@odata.nextLink': undefined })
  }
  const cut = createDefenderClient({
    credential: tenant.credentialWith('application', ['Ti.ReadWrite.All']),
    apiBase: tenant.emulator.url,
    fetch: withoutWay,
  })
  const listed = await cut.indicators.list().toArray()
  const all = await indicators.list().toArray()
  expect(listed.length).toBeGreaterThan(10_400)
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
  expect(listed).toHaveLength(all.length)
  expect(addresses.some((url) => url.includes('creationTimeDateTimeUtc lt '))).toBe(true)
})

it('is told what the service makes of each, where rules are left to it', async () => {
  const { indicators } = client()
  const bad: IndicatorSubmission = { ...(submissions(1)[0] as IndicatorSubmission), indicatorValue: 'none' }
  await expect(indicators.submitAll([bad, ...submissions(2)], { rules: 'skip' })).rejects.toMatchObject({
    code: 'MDE_INDICATORS',
    outcomes: [
      { status: 'refused', reason: expect.stringContaining('FileSha256') },
      { status: 'submitted' },
      { status: 'submitted' },
    ],
  })
})
