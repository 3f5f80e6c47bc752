import type { Operation } from '@mde-kit/contract'
import { listAlerts, listSoftwareInventoryByMachine, listVulnerabilities } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { HttpError, IncompleteError, PagingError } from '../../src/index.ts'
import { createPages } from '../../src/paging/pages.ts'
import { readSkip } from '../../src/paging/skip-option.ts'
import { walkPages } from '../../src/paging/walk-pages.ts'
import { answeredAs, aRead } from '../fakes/calls.ts'

const origin = 'https://api.security.microsoft.com'

interface Record {
  readonly id: string
}

/** The operation with smaller pages: the rules are the same. */
function withPageSize(operation: Operation, maxPageSize: number): Operation {
  return { ...operation, paging: { ...operation.paging, kind: 'nextLink', maxPageSize } }
}

const rows = (count: number, from = 0): Record[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${from + index}` }))
const idsOf = (records: readonly Record[]) => records.map(({ id }) => id)

interface Service {
  /** How many records a page holds. */
  readonly size?: number
  /** What the list holds when the nth request comes, the first being 0. */
  readonly held: (request: number) => readonly Record[]
  /** Whether each page links to the next. */
  readonly links?: (request: number) => boolean
  readonly answer?: (skip: number, request: number) => Record[] | Error | undefined
}

/** Walks a service. */
function walkOn(
  { size = 10, held, links = () => false, answer }: Service,
  operation: Operation = listAlerts,
  query = '',
) {
  const asked: string[] = []
  const url = origin + operation.path + query
  const pages = createPages(() =>
    walkPages<Record>({
      operation: withPageSize(operation, size),
      origins: [origin],
      read: async (address = url) => {
        const request = asked.push(address.slice(url.length)) - 1
        const skip = readSkip(address)
        const given = answer?.(skip, request)
        if (given instanceof Error) throw given
        const items = given ?? held(request).slice(skip, skip + size)
        const more = links(request) && skip + size < held(request).length
        const nextLink = more ? `${url}?$skip=${skip + size}` : undefined
        return { url: address, items, nextLink, answered: answeredAs(`r${request}`) }
      },
    }),
  )
  return { pages, asked }
}

const refusal = (status: number) => new HttpError('Refused.', { status, next: 'Stop.', requestId: 'refused' })
const caught = (error: unknown) => error

describe('past a full page without a link', () => {
  const whole = [
    { name: 'nothing more', count: 10, asked: ['', '?$skip=9'] },
    { name: 'one more', count: 11, asked: ['', '?$skip=9'] },
    { name: 'two pages more', count: 30, asked: ['', '?$skip=9', '?$skip=18', '?$skip=27'] },
    { name: 'nothing at all on a short page', count: 9, asked: [''] },
  ]
  it.each(whole)('goes on by $skip: $name', async ({ count, asked: want }) => {
    const { pages, asked } = walkOn({ held: () => rows(count) })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows(count)))
    expect(asked).toEqual(want)
  })

  it('counts from the $skip of the caller', async () => {
    const { pages, asked } = walkOn({ held: () => rows(40) }, listAlerts, '?$skip=15')
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows(25, 15)))
    expect(asked).toHaveLength(3)
  })

  it('takes to links again where they come back', async () => {
    const { pages, asked } = walkOn({ held: () => rows(55), links: (request) => request % 2 === 1 })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows(55)))
    expect(asked).toEqual(['', '?$skip=9', '?$skip=19', '?$skip=28', '?$skip=38', '?$skip=47'])
  })

  it('hands out once what comes twice because new records came in before it', async () => {
    const { pages } = walkOn({ held: (request) => [...rows(3 * request, 1_000), ...rows(25)] })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows(25)))
  })

  it('misses nothing where a few records went away', async () => {
    const { pages } = walkOn({ size: 30, held: (request) => rows(50).slice(request === 0 ? 0 : 2) })
    expect(idsOf(await pages.toArray())).toEqual(idsOf(rows(50)))
  })

  const failures: { name: string; service: Service; reason: string; count: number; requestId: string }[] = [
    {
      name: 'so many went away that others may have been missed',
      service: { held: (request) => rows(30).slice(request * 5) },
      reason: 'gap',
      count: 10,
      requestId: 'r1',
    },
    {
      name: 'the list is gone',
      service: { held: (request) => rows(request === 0 ? 30 : 0) },
      reason: 'gap',
      count: 10,
      requestId: 'r1',
    },
    {
      name: '$skip changes nothing',
      service: { held: () => rows(30), answer: () => rows(10) },
      reason: 'repeat',
      count: 10,
      requestId: 'r1',
    },
    {
      name: '$skip is refused',
      service: { held: () => rows(30), answer: (skip) => (skip > 9 ? refusal(400) : undefined) },
      reason: 'refused',
      count: 19,
      requestId: 'refused',
    },
    {
      name: 'nothing is found there',
      service: { held: () => rows(30), answer: (skip) => (skip > 0 ? refusal(404) : undefined) },
      reason: 'refused',
      count: 10,
      requestId: 'refused',
    },
  ]
  it.each(failures)(
    'says that the list is not whole where $name',
    async ({ service, reason, count, requestId }) => {
      const { pages } = walkOn(service)
      const error: unknown = await pages.toArray().catch(caught)
      expect(error).toBeInstanceOf(IncompleteError)
      expect(error).toMatchObject({ code: 'MDE_INCOMPLETE', operationId: 'listAlerts', reason, count })
      expect(error).toMatchObject({ requestId })
      expect(error).toHaveProperty('next', expect.stringContaining('alertCreationTime'))
      expect((error as IncompleteError).records).toHaveLength(count)
    },
  )

  it('gives one by one what comes before', async () => {
    const { pages } = walkOn({ held: () => rows(30), answer: () => rows(10) })
    const seen: string[] = []
    const work = (async () => {
      for await (const { id } of pages) seen.push(id)
    })()
    await expect(work).rejects.toMatchObject({ reason: 'repeat', records: [] })
    expect(seen).toHaveLength(10)
  })

  it('passes any other refusal on as it is', async () => {
    const { pages } = walkOn({
      held: () => rows(30),
      answer: (skip) => (skip > 0 ? refusal(503) : undefined),
    })
    await expect(pages.toArray()).rejects.toMatchObject({ code: 'MDE_HTTP', status: 503 })
  })

  it('asks for nothing more where the caller has enough', async () => {
    const { pages, asked } = walkOn({ held: () => rows(30) })
    expect(await pages.toArray({ limit: 10 })).toHaveLength(10)
    expect(asked).toEqual([''])
  })

  it('says so where the operation has no $skip to go on by', async () => {
    const { pages, asked } = walkOn({ held: () => rows(10) }, listSoftwareInventoryByMachine)
    await expect(pages.toArray()).rejects.toMatchObject({
      code: 'MDE_INCOMPLETE',
      reason: 'noWayOn',
      count: 10,
      requestId: 'r0',
      clientRequestId: aRead.clientRequestId,
      next: expect.stringContaining('files of the same export') as string,
    })
    expect(asked).toEqual([''])
  })

  it('names what can be filtered by', async () => {
    const { pages } = walkOn({ held: () => rows(10), answer: () => rows(10) }, listVulnerabilities)
    await expect(pages.toArray()).rejects.toHaveProperty('next', expect.stringContaining('publishedOn'))
  })
})

describe('by links', () => {
  it('refuses to go in circles, and to read the same records under other addresses', async () => {
    const sameRows = walkOn({ held: () => rows(30), links: () => true, answer: () => rows(10) })
    const error: unknown = await sameRows.pages.toArray().catch(caught)
    expect(error).toBeInstanceOf(PagingError)
    expect(error).toMatchObject({ requestId: 'r1' })
    expect(sameRows.asked).toHaveLength(2)
  })

  it('lets empty pages follow each other', async () => {
    const { pages, asked } = walkOn({ held: () => rows(30), links: () => true, answer: () => [] })
    expect(await pages.toArray()).toEqual([])
    expect(asked).toHaveLength(3)
  })
})
