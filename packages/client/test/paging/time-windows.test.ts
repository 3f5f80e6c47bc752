import type { Operation } from '@mde-kit/contract'
import { listAlerts } from '@mde-kit/contract/operations'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HttpError, IncompleteError } from '../../src/index.ts'
import { createPages } from '../../src/paging/pages.ts'
import { readSkip } from '../../src/paging/skip-option.ts'
import { walkPages } from '../../src/paging/walk-pages.ts'
import { answeredAs } from '../fakes/calls.ts'

interface Row {
  readonly id: string
  readonly alertCreationTime?: string | null
}

const url = `https://api.security.microsoft.com${listAlerts.path}`
const size = 10
const operation: Operation = {
  ...listAlerts,
  paging: { kind: 'nextLink', maxPageSize: size },
}
const at = (seconds: number, digits = '') => `2026-01-01T00:00:${String(seconds).padStart(2, '0')}${digits}Z`
const rowsAt = (seconds: readonly number[]): Row[] =>
  seconds.map((second, index) => ({ id: `r${index}`, alertCreationTime: at(second) }))
const spread = (count: number) => rowsAt(Array.from({ length: count }, (_, index) => (index * 7) % 60))
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id).sort()
const refusal = (status = 400) => new HttpError('Refused.', { status, next: 'Stop.', requestId: 'refused' })

interface Service {
  readonly held: (request: number) => readonly Row[]
  /** From which `$skip` on there is nothing but a refusal. */
  readonly mostSkip?: number
  readonly answer?: (filter: string, request: number) => Row[] | HttpError | undefined
  readonly query?: string
  readonly operation?: Operation
}

/** A service that gives no links, and filters by `alertCreationTime`. */
function walkOn({ held, mostSkip = 0, answer, query = '', operation: own = operation }: Service) {
  const filters: string[] = []
  let requests = 0
  const pages = createPages(() =>
    walkPages<Row>({
      operation: own,
      origins: [new URL(url).origin],
      read: (address = url + query) => {
        const request = requests++
        const filter = new URL(address).searchParams.get('$filter') ?? ''
        filters.push(filter)
        const skip = readSkip(address)
        const given = answer?.(filter, request)
        if (given instanceof HttpError) return Promise.reject(given)
        if (skip > mostSkip) return Promise.reject(refusal())
        const [from = '', to = '9'] = ['ge', 'lt'].map(
          (operator) => new RegExp(`alertCreationTime ${operator} (\\S+)`).exec(filter)?.[1],
        )
        const items = held(request).filter(
          ({ alertCreationTime: time }) => filter === '' || (time != null && time >= from && time < to),
        )
        return Promise.resolve({
          url: address,
          items: given ?? items.slice(skip, skip + size),
          nextLink: undefined,
          answered: answeredAs(`r${request}`),
        })
      },
    }),
  )
  return { pages, filters }
}

describe('in windows of time', () => {
  it.each([
    { name: '$skip is refused at once', mostSkip: 0 },
    { name: '$skip is refused later on', mostSkip: 18 },
  ])('a list is read to its end where $name', async ({ mostSkip }) => {
    const { pages, filters } = walkOn({ held: () => spread(57), mostSkip })
    const rows = await pages.toArray()
    expect(idsOf(rows)).toEqual(idsOf(spread(57)))
    // The oldest window first.
    const read = filters.filter((filter) => filter !== '')
    expect(read[0]).toMatch(/^alertCreationTime lt /)
    expect(read.at(-1)).toMatch(/^alertCreationTime ge \S+$/)
  })

  it('each record of any list comes once', async () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 120 }).filter((list) => {
      const most = Math.max(0, ...list.map((second) => list.filter((other) => other === second).length))
      return most < size
    })
    await fc.assert(
      fc.asyncProperty(seconds, async (list) => {
        const rows = rowsAt(list)
        expect(idsOf(await walkOn({ held: () => rows }).pages.toArray())).toEqual(idsOf(rows))
      }),
    )
  })

  it('a list goes on where $skip gives the same page again', async () => {
    const { pages } = walkOn({
      held: () => spread(30),
      answer: (filter) => (filter === '' ? spread(30).slice(0, size) : undefined),
    })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(spread(30)))
  })

  it('a list goes on that has no $skip', async () => {
    const bare: Operation = { ...operation, odata: { filterable: {}, expandable: [], skip: false } }
    const { pages } = walkOn({ held: () => spread(30), operation: bare })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(spread(30)))
  })

  it('a list keeps the filter and the options that it has', async () => {
    const query = `?$filter=${encodeURIComponent("severity eq 'Low' or severity eq 'High'")}&$expand=evidence`
    const { pages, filters } = walkOn({
      held: () => spread(20),
      query,
      answer: (filter) => (filter.includes('alertCreationTime') ? undefined : spread(20).slice(0, size)),
    })
    expect(await pages.toArray()).toHaveLength(20)
    const windows = filters.filter((filter) => filter.includes('alertCreationTime'))
    expect(windows.length).toBeGreaterThan(1)
    for (const filter of windows)
      expect(filter).toMatch(/^\(severity eq 'Low' or severity eq 'High'\) and alertCreationTime /)
  })

  it('windows are cut to the last digit', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      id: `r${index}`,
      alertCreationTime: at(index, `.12345${String(index).padStart(2, '0')}`),
    }))
    const { pages, filters } = walkOn({ held: () => rows })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows))
    expect(filters).toContain('alertCreationTime lt 2026-01-01T00:00:05.1234505Z')
  })

  it('a record that moves on meanwhile comes once', async () => {
    const before = spread(25)
    const moved = before.map((row) => (row.id === 'r20' ? { ...row, alertCreationTime: at(59) } : row))
    const { pages } = walkOn({ held: (request) => (request < 4 ? before : moved) })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(before))
  })
})

const failures: { name: string; service: Service; reason: string; count: number; requestId?: string }[] = [
  {
    name: 'a record has no such instant',
    service: { held: () => [{ id: 'bare', alertCreationTime: null }, ...spread(20)] },
    reason: 'refused',
    count: 10,
  },
  {
    name: 'an instant has no offset',
    service: { held: () => spread(20).map(({ id }) => ({ id, alertCreationTime: '2026-01-01T00:00:00' })) },
    reason: 'refused',
    count: 10,
  },
  {
    name: 'more records have the same instant than a page holds',
    service: {
      held: () => rowsAt([...Array.from({ length: 9 }, () => 1), ...Array(11).fill(2)] as number[]),
    },
    reason: 'noWayOn',
    count: 10,
    requestId: 'r3',
  },
  {
    name: 'the filter is not heeded',
    service: { held: () => spread(20), answer: (filter) => (filter === '' ? undefined : spread(9)) },
    reason: 'repeat',
    count: 10,
    requestId: 'r2',
  },
  {
    name: 'the filter is refused',
    service: { held: () => spread(20), answer: (filter) => (filter === '' ? undefined : refusal()) },
    reason: 'refused',
    count: 10,
  },
  {
    name: 'records that had come before are in no window',
    service: { held: (request) => (request < 2 ? spread(20) : spread(20).slice(1)) },
    reason: 'gap',
    count: 20,
    requestId: 'r5',
  },
  {
    name: 'the caller leaves out records by $skip',
    service: { held: () => spread(40), query: '?$skip=5', mostSkip: 5 },
    reason: 'refused',
    count: 10,
  },
  {
    name: 'the operation names no instant to cut by',
    service: {
      held: () => spread(20),
      operation: { ...operation, id: 'listInvestigations' },
    },
    reason: 'refused',
    count: 10,
  },
]

it.each(failures)(
  'says that the list is not whole where $name',
  async ({ service, reason, count, requestId = 'refused' }) => {
    const error: unknown = await walkOn(service)
      .pages.toArray()
      .catch((fault: unknown) => fault)
    expect(error).toBeInstanceOf(IncompleteError)
    expect(error).toMatchObject({
      code: 'MDE_INCOMPLETE',
      operationId: service.operation?.id ?? 'listAlerts',
      reason,
      count,
      requestId,
    })
  },
)

it('passes any other refusal on as it is', async () => {
  const { pages } = walkOn({
    held: () => spread(20),
    answer: (filter) => (filter === '' ? undefined : refusal(503)),
  })
  await expect(pages.toArray()).rejects.toMatchObject({ code: 'MDE_HTTP', status: 503 })
})
