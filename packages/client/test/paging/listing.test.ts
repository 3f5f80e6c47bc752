import { describe, expect, it } from 'vitest'
import { DecodeError, HttpError, PagingError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { json, status } from '../fakes/fetch.ts'

const api = 'https://api.security.microsoft.com'
const page = (ids: readonly string[], nextLink?: string) =>
  json({ value: ids.map((id) => ({ id })), ...(nextLink !== undefined && { '@odata.nextLink': nextLink }) })
const caught = (error: unknown) => error

describe('a list', () => {
  it('walks three pages, with token and headers on each', async () => {
    const { client, sent } = clientWith([
      page(['a', 'b'], `${api}/api/alerts?$skip=2`),
      page([], `${api}/api/alerts?$skip=4`),
      page(['c']),
    ])
    const ids: string[] = []
    for await (const { id } of client.alerts.list({}, { headers: { 'x-trace': '1' } })) ids.push(id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/alerts',
      '/api/alerts?$skip=2',
      '/api/alerts?$skip=4',
    ])
    for (const { headers } of sent) {
      expect(headers.get('authorization')).toMatch(/^Bearer ey/)
      expect(headers.get('x-trace')).toBe('1')
    }
  })

  it.each([null, '', undefined])('ends where the link is %j', async (nextLink) => {
    const { client, sent } = clientWith([json({ value: [{ id: 'a' }], '@odata.nextLink': nextLink })])
    expect(await client.alerts.list().toArray()).toEqual([{ id: 'a' }])
    expect(sent).toHaveLength(1)
  })

  it('goes on by $skip where a full page has no link', async () => {
    const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `a${from + index}`)
    const { client, sent } = clientWith([page(ids(10_000)), page(ids(1_500, 9_000))])
    const all = await client.alerts.list({ filter: "severity eq 'High'" }).toArray()
    expect(all.map(({ id }) => id)).toEqual(ids(10_500))
    const filtered = "/api/alerts?$filter=severity eq 'High'"
    expect(sent.map(({ path }) => decodeURIComponent(path))).toEqual([filtered, `${filtered}&$skip=9000`])
  })

  it('writes the query with the $ of OData, percent-encoded', async () => {
    const { client, sent } = clientWith([page([])])
    await client.alerts
      .list({ filter: "severity eq 'High' and id ne 'a&b'", skip: 5, expand: 'evidence' })
      .toArray()
    const query = new URL(sent[0]?.url ?? '').searchParams
    expect(Object.fromEntries(query)).toEqual({
      $filter: "severity eq 'High' and id ne 'a&b'",
      $skip: '5',
      $expand: 'evidence',
    })
  })

  it('asks for a single page with top, whatever link comes', async () => {
    const { client, sent } = clientWith([page(['a'], `${api}/api/alerts?$skip=1`)])
    expect(await client.alerts.list({ top: 1 }).toArray()).toEqual([{ id: 'a' }])
    expect(sent).toHaveLength(1)
  })

  it('goes on where only the link names a page size', async () => {
    const { client, sent } = clientWith([
      page(['a'], `${api}/api/alerts?$top=1&$skip=1`),
      page(['b'], `${api}/api/alerts?$top=1&$skip=2`),
      page(['c']),
    ])
    expect(await client.alerts.list().toArray()).toHaveLength(3)
    expect(sent).toHaveLength(3)
  })

  const limits = [
    { name: 'asks for no more than the limit', limit: 5, query: {}, want: '/api/alerts?$top=5' },
    {
      name: 'puts the limit behind the query',
      limit: 5,
      query: { skip: 3 },
      want: '/api/alerts?%24skip=3&$top=5',
    },
    { name: 'leaves a top of the caller alone', limit: 5, query: { top: 7 }, want: '/api/alerts?%24top=7' },
    { name: 'takes a limit as large as a page', limit: 10_000, query: {}, want: '/api/alerts?$top=10000' },
    { name: 'asks for whole pages where the limit is larger', limit: 10_001, query: {}, want: '/api/alerts' },
    { name: 'asks for whole pages without a limit', limit: undefined, query: {}, want: '/api/alerts' },
  ]
  it.each(limits)('$name', async ({ limit, query, want }) => {
    const { client, sent } = clientWith([page(['a'])])
    await client.alerts.list(query).toArray({ limit })
    expect(decodeURIComponent(sent[0]?.path ?? '')).toBe(decodeURIComponent(want))
  })

  it('sends no $top where the service does not document it', async () => {
    const { client, sent } = clientWith([page(['a'])])
    await client.alerts.listDomains('a').toArray({ limit: 1 })
    expect(sent[0]?.path).toBe('/api/alerts/a/domains')
  })

  it('walks whole pages where nobody collects', async () => {
    const { client, sent } = clientWith([page(['a']), page(['a'])])
    const alerts = client.alerts.list()
    for await (const { id } of alerts) expect(id).toBe('a')
    for await (const items of alerts.byPage()) expect(items).toHaveLength(1)
    expect(sent.map(({ path }) => path)).toEqual(['/api/alerts', '/api/alerts'])
  })

  it('follows a link to the rest where the service cut the page below the limit', async () => {
    const { client, sent } = clientWith([
      page(['a'], `${api}/api/alerts?$top=2&$skip=1`),
      page(['b'], `${api}/api/alerts?$top=1&$skip=2`),
    ])
    expect(await client.alerts.list().toArray({ limit: 2 })).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(sent.map(({ path }) => path)).toEqual(['/api/alerts?$top=2', '/api/alerts?$top=2&$skip=1'])
  })

  it('asks for no page beyond the limit', async () => {
    const { client, sent } = clientWith([page(['a', 'b'], `${api}/api/alerts?$skip=2`)])
    expect(await client.alerts.list().toArray({ limit: 2 })).toHaveLength(2)
    expect(sent).toHaveLength(1)
  })

  const bad = [
    { name: 'another host', link: 'https://evil.test/api/alerts?$skip=1' },
    { name: 'a host that looks alike', link: 'https://api.security.microsoft.com.evil.test/api/alerts' },
    { name: 'another cloud', link: 'https://api-gov.securitycenter.microsoft.us/api/alerts?$skip=1' },
    { name: 'its own page', link: `${api}/api/alerts` },
  ]
  it.each(bad)(
    'gives the first page, then refuses a link to $name and sends nothing there',
    async ({ link }) => {
      const { client, sent } = clientWith([page(['a'], link)])
      const ids: string[] = []
      const work = (async () => {
        for await (const { id } of client.alerts.list()) ids.push(id)
      })()
      await expect(work).rejects.toBeInstanceOf(PagingError)
      expect(ids).toEqual(['a'])
      expect(sent.map(({ url }) => new URL(url).origin)).toEqual([api])
    },
  )

  it('refuses a link that has lost the filter', async () => {
    const { client, sent } = clientWith([page(['a'], `${api}/api/alerts?$skip=1`)])
    const error: unknown = await client.alerts.list({ filter: 'x eq 1' }).toArray().catch(caught)
    expect(error).toBeInstanceOf(PagingError)
    expect(error).toHaveProperty('message', expect.stringContaining('$filter'))
    expect(sent).toHaveLength(1)
  })

  it('stays on the configured host where the service links to its own', async () => {
    const { client, sent } = clientWith([page(['a'], `${api}/api/alerts?$skip=1`), page(['b'])], {
      apiBase: 'http://localhost:4000',
    })
    expect(await client.alerts.list().toArray()).toHaveLength(2)
    expect(sent[1]?.url).toBe('http://localhost:4000/api/alerts?$skip=1')
  })

  const notFound = [
    {
      name: 'with a body of the API',
      answer: () => json({ error: { code: 'ResourceNotFound', message: 'None.' } }, 404),
    },
    { name: 'without a body', answer: () => status(404) },
  ]
  it.each(notFound)(
    'takes a 404 $name for an empty list where the documentation says so',
    async ({ answer }) => {
      const { client } = clientWith([answer()])
      await expect(client.machines.list().toArray()).resolves.toEqual([])
    },
  )

  const errors = [
    {
      name: 'a 404 from a proxy',
      list: 'machines',
      answers: () => [new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } })],
    },
    { name: 'a 404 where nothing says that it means empty', list: 'alerts', answers: () => [status(404)] },
    {
      name: 'a 404 for a later page',
      list: 'machines',
      answers: () => [page(['a'], `${api}/api/machines?$skip=1`), status(404)],
    },
  ] as const
  it.each(errors)('throws HttpError for $name', async ({ list, answers }) => {
    const { client } = clientWith(answers())
    await expect(client[list].list().toArray()).rejects.toBeInstanceOf(HttpError)
  })

  it.each([{ value: 'x' }, { items: [] }, [], null, 7])(
    'throws DecodeError for a page that is %j',
    async (body) => {
      const { client } = clientWith([json(body)])
      await expect(client.alerts.list().toArray()).rejects.toBeInstanceOf(DecodeError)
    },
  )

  it('retries a later page on its own', async () => {
    const { client, clock, sent } = clientWith([
      page(['a'], `${api}/api/alerts?$skip=1`),
      status(503),
      page(['b']),
    ])
    expect(await clock.settle(client.alerts.list().toArray())).toHaveLength(2)
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/alerts',
      '/api/alerts?$skip=1',
      '/api/alerts?$skip=1',
    ])
  })

  it('walks a list of a record, whose id is encoded', async () => {
    const { client, sent } = clientWith([json({ value: [{ host: 'example.com' }] })])
    expect(await client.alerts.listDomains('a/b').toArray()).toEqual([{ host: 'example.com' }])
    expect(sent[0]?.path).toBe('/api/alerts/a%2Fb/domains')
  })
})
