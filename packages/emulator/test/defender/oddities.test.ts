import { describe, expect, it } from 'vitest'
import type { Alert } from '@mde-kit/contract'
import { createBench } from './bench.ts'

const nothing = "/api/machines?$filter=computerDnsName eq 'nobody'"
const imitating = createBench({ machines: 5 })
const plain = createBench({ machines: 5, oddities: 'off' })

describe('oddities', () => {
  it('are 404 for devices that match nothing, and an empty list without them', async () => {
    expect(await imitating.call('GET', nothing)).toMatchObject({ status: 404 })
    expect(await plain.call('GET', nothing)).toMatchObject({ status: 200, body: { value: [] } })
  })

  it('are a $top that ends a list, and a list that goes on without them', async () => {
    const { body } = await imitating.call('GET', '/api/machines?$top=2')
    expect(body).not.toHaveProperty('@odata.nextLink')
    const first = await plain.read<{ '@odata.nextLink': string }>('GET', '/api/machines?$top=2')
    const { pathname, search } = new URL(first['@odata.nextLink'])
    expect(await plain.list(pathname + search)).toEqual((await plain.list('/api/machines')).slice(2, 4))
    expect(await plain.read('GET', '/api/machines?$top=5')).not.toHaveProperty('@odata.nextLink')
  })

  it.each(['$orderby=severity', '$select=id', '$count=true'])(
    'are a list that refuses %s',
    async (option) => {
      expect(await imitating.call('GET', `/api/alerts?${option}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'ODataError' } },
      })
    },
  )
})

describe('a list of plain OData', () => {
  interface Counted {
    '@odata.count': number
    value: Alert[]
  }
  const oldest = (a: Alert, b: Alert) => (String(a.alertCreationTime) < String(b.alertCreationTime) ? -1 : 1)

  it.each([
    { name: 'all', filter: '', keep: () => true },
    {
      name: 'those that a filter leaves',
      filter: "&$filter=severity ne 'High'",
      keep: ({ severity }: Alert) => severity !== 'High',
    },
  ])('is ordered before it is cut into pages: $name', async ({ filter, keep }) => {
    const all = (await plain.list<Alert>('/api/alerts')).filter(keep)
    const wanted = all.toSorted(oldest).map(({ id }) => id)
    const path = `/api/alerts?$orderby=AlertCreationTime asc&$top=7${filter}`
    expect((await plain.list<Alert>(path)).map(({ id }) => id)).toEqual(wanted.slice(0, 7))
    expect((await plain.list<Alert>(`${path}&$skip=7`)).map(({ id }) => id)).toEqual(wanted.slice(7, 14))
    expect(wanted.length).toBeGreaterThan(14)
    expect(wanted).not.toEqual(all.map(({ id }) => id))
  })

  it.each(['/api/alerts', '/api/machines'])('of %s says how many there are on all pages', async (path) => {
    const { length } = await plain.list(path)
    const page = await plain.read<Counted>('GET', `${path}?$count=true&$top=2&$skip=1`)
    expect(page['@odata.count']).toBe(length)
    expect(page.value).toHaveLength(2)
    expect(await plain.read('GET', `${path}?$count=false`)).not.toHaveProperty('@odata.count')
  })

  it('counts what a filter leaves', async () => {
    const path = "/api/alerts?$filter=severity eq 'High'"
    const { length } = await plain.list(path)
    const page = await plain.read<Counted>('GET', `${path}&$count=true&$top=1`)
    expect(page['@odata.count']).toBe(length)
  })

  it.each(['/api/alerts', '/api/machines', "/api/alerts?$filter=severity eq 'High'"])(
    'of %s shows the properties that are selected',
    async (path) => {
      const all = await plain.list<{ id: string }>(path)
      const page = await plain.list(`${path}${path.includes('?') ? '&' : '?'}$select=Id, rbacGroupName`)
      expect(page.map((record) => Object.keys(record as object).sort())).toContainEqual([
        'id',
        'rbacGroupName',
      ])
      expect(page).toEqual(all.map((record) => expect.objectContaining({ id: record.id }) as unknown))
    },
  )

  it('refuses to select what there is not from a list of nothing, too', async () => {
    expect(await plain.call('GET', `${nothing}&$select=id,computerDnsNmae`)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("'computerDnsNmae' cannot") as string } },
    })
    expect(await plain.list(`${nothing}&$select=id,computerDnsName`)).toEqual([])
  })

  it.each([
    { option: '$orderby=title', says: "'title' cannot be used in the $orderby" },
    { option: '$orderby=severity down', says: "found 'severity down'" },
    { option: '$orderby=', says: "found ''" },
    { option: '$select=nonsense', says: "'nonsense' cannot be used in the $select" },
    { option: '$count=yes', says: "'$count' must be true or false" },
  ])('refuses $option', async ({ option, says }) => {
    expect(await plain.call('GET', `/api/alerts?${option}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'ODataError', message: expect.stringContaining(says) as string } },
    })
  })
})
