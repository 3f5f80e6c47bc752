import type { ImportIndicatorsResponse, Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { appId, createBench, startMs } from '../bench.ts'

const path = '/api/indicators'
const dayMs = 86_400_000
const file: IndicatorSubmission = {
  indicatorValue: 'a'.repeat(64),
  indicatorType: 'FileSha256',
  action: 'Block',
  title: 'A file',
  description: 'Seen in a mail.',
}
const hash = (index: number) => index.toString(16).padStart(64, '0')
const user = {
  userPrincipalName: 'ti@contoso.example',
  password: 'made up',
  roles: ['Manage security setting'],
}

const setUp = (options: Parameters<typeof createBench>[0] = {}) => {
  const bench = createBench(options)
  const create = (body: object, as = {}) => bench.read<Indicator>('POST', path, { body, as })
  const importAll = (Indicators: readonly object[], as = {}) =>
    bench.read<ImportIndicatorsResponse>('POST', `${path}/import`, { body: { Indicators }, as })
  const list = (query = '', as = {}) => bench.list<Indicator>(`${path}${query}`, as)
  return { bench, create, importAll, list }
}

describe('indicators', () => {
  it('begin with those of the company, which name files and addresses of its alerts', async () => {
    const { list } = setUp()
    const northgale = await list(`?$filter=contains(title,'Northgale')`)
    expect(northgale.map(({ indicatorType }) => indicatorType)).toEqual([
      'FileSha256',
      'FileSha256',
      'IpAddress',
      'DomainName',
    ])
    expect(new Set(northgale.map(({ id }) => id)).size).toBe(4)
  })

  it('are added, and changed where type and value are those of one, in any letter case', async () => {
    const { bench, create, list } = setUp()
    const before = await list()
    const created = await create({ ...file, application: 'Mail' })
    expect(created).toMatchObject({
      '@odata.context': 'http://127.0.0.1:8080/api/$metadata#Indicators/$entity',
      ...file,
      application: 'Mail',
      createdBy: appId,
      source: 'Bench app',
      sourceType: 'AadApp',
      lastUpdatedBy: null,
      severity: 'Informational',
      rbacGroupNames: [],
      expirationTime: null,
      creationTimeDateTimeUtc: '2026-03-01T12:00:00Z',
    })
    bench.clock.nowMs += 1000
    const changed = await create({
      ...file,
      indicatorValue: file.indicatorValue.toUpperCase(),
      action: 'Warn',
      application: 'Ignored',
      rbacGroupNames: ['Servers'],
    })
    expect(changed).toMatchObject({
      id: created.id,
      action: 'Warn',
      application: 'Mail',
      rbacGroupNames: ['Servers'],
      creationTimeDateTimeUtc: '2026-03-01T12:00:00Z',
      lastUpdateTime: '2026-03-01T12:00:01Z',
      lastUpdatedBy: 'Bench app',
    })
    const after = await list()
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ id: created.id, action: 'Warn' })
  })

  it('are two where the same value is of two types', async () => {
    const { create } = setUp()
    const sha1 = { ...file, indicatorType: 'FileSha1', indicatorValue: 'b'.repeat(40) }
    const first = await create(sha1)
    const second = await create({ ...sha1, indicatorType: 'CertificateThumbprint', action: 'Allowed' })
    expect(second.id).not.toBe(first.id)
  })

  it('are listed until they expire', async () => {
    const { bench, create, list } = setUp()
    const expirationTime = new Date(startMs + dayMs).toISOString()
    const { id } = await create({ ...file, expirationTime })
    expect((await list()).map((each) => each.id)).toContain(id)
    bench.clock.nowMs += dayMs
    expect((await list()).map((each) => each.id)).not.toContain(id)
  })

  it('are found by what the documentation names', async () => {
    const { create, list } = setUp()
    await create({ ...file, generateAlert: true, rbacGroupNames: ['Servers'] })
    for (const filter of [
      `indicatorValue eq '${file.indicatorValue}'`,
      `rbacGroupNames/any(g: g eq 'Servers')`,
      `createdBy eq '${appId}' and generateAlert eq true`,
    ])
      expect(await list(`?$filter=${encodeURIComponent(filter)}`), filter).toHaveLength(1)
  })

  it.each([
    { name: 'an action that does not fit', body: { ...file, indicatorType: 'FileSha1' }, want: 'FileSha1' },
    { name: 'an audit without an alert', body: { ...file, action: 'Audit' }, want: 'generateAlert' },
    { name: 'no title', body: { ...file, title: undefined }, want: 'title' },
    { name: 'an unknown severity', body: { ...file, severity: 'Critical' }, want: 'severity' },
    {
      name: 'an expiry that is no instant',
      body: { ...file, expirationTime: 'soon' },
      want: 'expirationTime',
    },
    {
      name: 'a withdrawn action for a wrong value',
      body: { ...file, action: 'AlertAndBlock', indicatorValue: 'x' },
      want: 'FileSha256',
    },
  ])('refuse $name', async ({ body, want }) => {
    const { bench, list } = setUp()
    const before = await list()
    const answer = await bench.call('POST', path, { body })
    expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(want) } } })
    expect(await list()).toEqual(before)
  })

  it.each([
    { action: 'Alert', indicatorType: 'IpAddress', indicatorValue: '203.0.113.5' },
    { action: 'AlertAndBlock', indicatorType: 'FileSha256', indicatorValue: hash(5) },
    { action: 'AlertAndBlock', indicatorType: 'DomainName', indicatorValue: 'bad.example' },
  ])('take the withdrawn action $action for $indicatorType, as the samples send it', async (indicator) => {
    const { create } = setUp()
    expect(await create({ ...file, ...indicator })).toMatchObject(indicator)
  })
})

describe('an import', () => {
  it('tells of each item what became of it, and is a success all the same', async () => {
    const { importAll, list } = setUp()
    const before = await list()
    const { value } = await importAll([
      file,
      { ...file, indicatorValue: '10.0.0.1', indicatorType: 'IpAddress' },
      { ...file, indicatorValue: 7 },
      { ...file, indicatorValue: hash(1) },
    ])
    expect(value).toEqual([
      { id: expect.any(String), indicator: file.indicatorValue, isFailed: false, failureReason: null },
      {
        id: null,
        indicator: '10.0.0.1',
        isFailed: true,
        failureReason: expect.stringContaining('IpAddress'),
      },
      { id: null, indicator: '', isFailed: true, failureReason: expect.stringContaining('indicatorValue') },
      { id: expect.any(String), indicator: hash(1), isFailed: false, failureReason: null },
    ])
    expect((await list()).slice(before.length).map(({ id }) => id)).toEqual([value[0]?.id, value[3]?.id])
  })

  it.each([
    { name: 'more than 500', body: { Indicators: Array(501).fill(file) }, code: 'MaximumBatchSizeExceeded' },
    { name: 'none', body: { Indicators: [] }, code: 'InvalidInput' },
    { name: 'text', body: { Indicators: ['x'] }, code: 'InvalidRequestBody' },
    { name: 'a key in small letters', body: { indicators: [file] }, code: 'MissingRequiredParameter' },
  ])('is refused with $name', async ({ body, code }) => {
    const { bench } = setUp()
    expect(await bench.call('POST', `${path}/import`, { body })).toMatchObject({
      status: 400,
      body: { error: { code } },
    })
  })

  it('stops at 15000 in force, beyond which only changes go in', async () => {
    const { bench, importAll, list } = setUp()
    const seeded = (await list()).length
    const items = Array.from({ length: 15_000 - seeded }, (_, index) => ({
      ...file,
      indicatorValue: hash(index),
      expirationTime: new Date(startMs + dayMs).toISOString(),
    }))
    for (let at = 0; at < items.length; at += 500) await importAll(items.slice(at, at + 500))
    const page = await bench.read<{ value: Indicator[]; '@odata.nextLink': string }>('GET', path)
    expect(page.value).toHaveLength(10_000)
    expect(await list('?$skip=10000')).toHaveLength(5000)

    const { value } = await importAll([file, { ...file, indicatorValue: hash(0), title: 'Changed' }])
    expect(value.map(({ isFailed }) => isFailed)).toEqual([true, false])
    expect(value[0]?.failureReason).toContain('15000')
    await bench.read('DELETE', `${path}/${value[1]?.id}`)
    const swapped = await importAll([file, { ...file, indicatorValue: hash(0) }])
    expect(swapped.value.map(({ isFailed }) => isFailed)).toEqual([false, true])
    bench.clock.nowMs += dayMs
    const later = await importAll([{ ...file, indicatorValue: hash(0) }])
    expect(later.value[0]?.isFailed).toBe(false)
  })
})

describe('deleting', () => {
  it('takes one by its id, and answers 404 from then on', async () => {
    const { bench, create, list } = setUp()
    const { id } = await create(file)
    expect(await bench.call('DELETE', `${path}/${id}`)).toMatchObject({ status: 204, body: undefined })
    expect((await list()).map((each) => each.id)).not.toContain(id)
    expect(await bench.call('DELETE', `${path}/${id}`)).toMatchObject({ status: 404 })
    expect((await create(file)).id).not.toBe(id)
  })

  it('takes many, or none where one is unknown', async () => {
    const { bench, importAll, list } = setUp()
    const before = await list()
    const { value } = await importAll([file, { ...file, indicatorValue: hash(1) }])
    const ids = value.map(({ id }) => id)
    const remove = (IndicatorIds: readonly unknown[]) =>
      bench.call('POST', `${path}/BatchDelete`, { body: { IndicatorIds } })
    expect(await remove([...ids, '1'])).toMatchObject({ status: 404 })
    expect(await list()).toHaveLength(before.length + 2)
    expect(await remove(ids)).toMatchObject({ status: 204, body: undefined })
    expect(await list()).toEqual(before)
    expect(await remove(Array(501).fill('1'))).toMatchObject({
      status: 400,
      body: { error: { code: 'MaximumBatchSizeExceeded' } },
    })
  })
})

describe('an app with Ti.ReadWrite alone', () => {
  const narrow = { permissions: ['Ti.ReadWrite'] }

  it('is shown what it submitted itself', async () => {
    const { create, list } = setUp()
    const own = await create(file, narrow)
    expect((await list()).length).toBeGreaterThan(1)
    expect((await list('', narrow)).map(({ id }) => id)).toEqual([own.id])
  })

  it('differs from a user with Ti.ReadWrite, who sees all and is named as author', async () => {
    const { create, list } = setUp({ users: [user] })
    const as = { user: user.userPrincipalName, ...narrow }
    const seeded = await list('', as)
    expect(seeded.length).toBeGreaterThan(3)
    expect(await create(file, as)).toMatchObject({ createdBy: user.userPrincipalName, sourceType: 'User' })
  })
})
