import { describe, expect, it } from 'vitest'
import { DecodeError, HttpError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { json, status } from '../fakes/fetch.ts'

const api = 'https://api.security.microsoft.com'
const free = { preflight: 'off' } as const
const text = (body: string) => new Response(body, { headers: { 'content-type': 'text/plain' } })

describe('a bare value', () => {
  const values = [
    { name: 'a number', answer: () => json(4), want: 4 },
    { name: 'zero', answer: () => json(0), want: 0 },
    { name: 'a number as text', answer: () => json('4'), want: '4' },
    {
      name: 'a number that is rounded otherwise',
      answer: () => text('9007199254740993'),
      want: 9007199254740993n,
    },
    { name: 'a number without a type', answer: () => text('4'), want: 4 },
  ]
  it.each(values)('is read from $name', async ({ answer, want }) => {
    const { client, sent } = clientWith([answer()], free)
    await expect(client.machines.countAlerts('m-1')).resolves.toBe(want)
    expect(sent.map(({ path }) => path)).toEqual(['/api/machines/m-1/alerts/$count'])
  })

  const others = [
    { name: 'a record', answer: () => json({ value: 4 }) },
    { name: 'a list', answer: () => json([4]) },
    { name: 'null', answer: () => json(null) },
    { name: 'true', answer: () => json(true) },
    { name: 'nothing', answer: () => status(200) },
    { name: 'HTML', answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
  ]
  it.each(others)('is not read from $name', async ({ answer }) => {
    const { client } = clientWith([answer()], { ...free, retry: { attempts: 1 } })
    const error: unknown = await client.machines.countAlerts('m-1').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ operationId: 'countMachineAlerts' })
  })

  it('is refused as others are', async () => {
    const { client } = clientWith([json({ error: { code: 'ResourceNotFound', message: 'x' } }, 404)], free)
    await expect(client.machines.countAlerts('m-1')).rejects.toMatchObject({
      code: 'MDE_HTTP',
      serviceCode: 'ResourceNotFound',
    })
  })
})

describe('a record', () => {
  it('keeps every digit of its numbers', async () => {
    const { client } = clientWith([text('{"id":"da637472900382838869_1","incidentId":9223372036854775807}')])
    const alert = await client.alerts.get('da637472900382838869_1')
    expect(alert).toEqual({ id: 'da637472900382838869_1', incidentId: 9223372036854775807n })
  })
})

describe('parameters', () => {
  const instant = '2026-01-01T00:00:00Z'
  const ips = [
    { name: 'an address', ip: '10.0.0.1', want: '10.0.0.1' },
    { name: 'a slash', ip: '10.0.0.1/../../alerts', want: '10.0.0.1%2F..%2F..%2Falerts' },
    { name: 'a quote that would end the text', ip: "x',timestamp=1)/y", want: "x''%2Ctimestamp%3D1)%2Fy" },
    { name: 'a query', ip: '1?$top=1#', want: '1%3F%24top%3D1%23' },
    { name: 'dots that are encoded', ip: '%2e%2e', want: '%252e%252e' },
    { name: 'a host', ip: '//evil.test', want: '%2F%2Fevil.test' },
  ]
  it.each(ips)('of a function call stay in their place: $name', async ({ ip, want }) => {
    const { client, sent } = clientWith([json({ value: [] })], free)
    await client.machines.findByIp(ip, instant).toArray()
    const time = encodeURIComponent(instant)
    expect(sent.map(({ url }) => url)).toEqual([
      `${api}/api/machines/findbyip(ip='${want}',timestamp=${time})`,
    ])
  })

  it('of a function call are refused where they are no text', async () => {
    const { client, sent } = clientWith([], free)
    await expect(client.machines.findByIp(' ', instant).toArray()).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: expect.stringContaining("'ip'") as string,
    })
    expect(sent).toEqual([])
  })

  it('that a query needs are sent', async () => {
    const { client, sent } = clientWith([json({ value: [] })], free)
    await client.machines.findByTag({ tag: 'a&b=c', useStartsWithFilter: true }).toArray()
    const [only] = sent
    expect(Object.fromEntries(new URL(only?.url ?? '').searchParams)).toEqual({
      tag: 'a&b=c',
      useStartsWithFilter: 'true',
    })
  })
})

describe('a 404', () => {
  const answers = [
    { name: 'the lists that say so', operation: 'findInfoByIp', empty: true },
    { name: 'a list that does not say so', operation: 'findByIp', empty: false },
  ] as const
  it.each(answers)('means empty for $name only', async ({ operation, empty }) => {
    const { client } = clientWith([status(404)], free)
    const list = client.machines[operation]('10.0.0.1', '2026-01-01T00:00:00Z').toArray()
    if (empty) await expect(list).resolves.toEqual([])
    else await expect(list).rejects.toBeInstanceOf(HttpError)
  })
})
