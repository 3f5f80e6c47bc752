import { ConfigError, NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { HttpError, RateLimitedError } from '../../src/index.ts'
import { HuntingLimitError, kql, type HuntingLimit, type KqlQuery, type TimeSlice } from '../../src/kql.ts'
import { runSlices, type SliceOptions } from '../../src/hunting/run-slices.ts'
import { json } from '../fakes/fetch.ts'
import { hunterWith, mdeAnswer } from '../fakes/hunter.ts'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * hour)
const day = { from: at(0), to: at(24) }
const next = 'Try again.'
const limit = (limit: HuntingLimit) => new HuntingLimitError('Too much.', { limit })
const http = (status: number) => new HttpError(`Refused with ${status}.`, { status, next })

/** Hours since the start, to read slices by. */
const hours = ({ from, to }: TimeSlice) => [
  (from.getTime() - at(0).getTime()) / hour,
  (to.getTime() - at(0).getTime()) / hour,
]

/** Runs slices whose only row is the slice, save for those that fail. */
async function run(options: SliceOptions, failing: (from: number, to: number) => Error | undefined) {
  const asked: (number | undefined)[][] = []
  const result = await runSlices((slice) => {
    const [from = 0, to = 0] = hours(slice)
    asked.push([from, to])
    const error = failing(from, to)
    if (error) return Promise.reject(error)
    return Promise.resolve({ rows: [[from, to]], columns: [], backend: 'mde' as const, isCut: false })
  }, options)
  return { ...result, asked, gaps: result.gaps.map((gap) => ({ hours: hours(gap), error: gap.error })) }
}

describe('slices', () => {
  it('follow each other without a gap, the last one shorter', async () => {
    const { rows, gaps, asked } = await run({ ...day, sliceMs: 10 * hour }, () => undefined)
    expect(asked).toEqual([
      [0, 10],
      [10, 20],
      [20, 24],
    ])
    expect(rows).toEqual(asked)
    expect(gaps).toEqual([])
  })

  it('are days unless told otherwise', async () => {
    const { asked } = await run({ from: at(0), to: at(36) }, () => undefined)
    expect(asked).toEqual([
      [0, 24],
      [24, 36],
    ])
  })

  it.each(['rows', 'size', 'time', 'cpu'] as const)(
    'are halved when %s are too much, in their order',
    async (name) => {
      const { rows, gaps } = await run({ ...day, sliceMs: 12 * hour }, (from, to) =>
        to - from > 3 && from < 12 ? limit(name) : undefined,
      )
      expect(rows).toEqual([
        [0, 3],
        [3, 6],
        [6, 9],
        [9, 12],
        [12, 24],
      ])
      expect(gaps).toEqual([])
    },
  )

  it('are not halved to less than the shortest', async () => {
    const error = limit('rows')
    const { rows, gaps, asked } = await run({ ...day, shortestSliceMs: 6 * hour }, (from) =>
      from < 6 ? error : undefined,
    )
    expect(asked).toEqual([
      [0, 24],
      [0, 12],
      [0, 6],
      [6, 12],
      [12, 24],
    ])
    expect(rows).toEqual([
      [6, 12],
      [12, 24],
    ])
    expect(gaps).toEqual([{ hours: [0, 6], error }])
  })

  it.each([
    { name: 'a network fault', error: new NetworkError('Reset.', { next }) },
    { name: 'a fault of the service', error: http(503) },
  ])('leave a gap for $name, and go on', async ({ error }) => {
    const { rows, gaps } = await run({ ...day, sliceMs: 8 * hour }, (from) =>
      from === 8 ? error : undefined,
    )
    expect(rows).toEqual([
      [0, 8],
      [16, 24],
    ])
    expect(gaps).toEqual([{ hours: [8, 16], error }])
  })

  it.each([
    { name: 'a spent quota', error: limit('cpuQuota') },
    { name: 'too many calls', error: new RateLimitedError('Slower.', { status: 429, next }) },
    { name: 'a refusal', error: http(403) },
    { name: 'something unexpected', error: new TypeError('?') },
  ])('end with $name, and keep what there is', async ({ error }) => {
    const { rows, gaps, asked } = await run({ ...day, sliceMs: 6 * hour }, (from) =>
      from >= 12 ? error : undefined,
    )
    expect(asked).toHaveLength(3)
    expect(rows).toEqual([
      [0, 6],
      [6, 12],
    ])
    expect(gaps).toEqual([{ hours: [12, 24], error }])
  })

  it('fail with the first error where none could be read', async () => {
    const first = http(500)
    await expect(
      run({ ...day, sliceMs: 12 * hour }, (from) => (from === 0 ? first : http(502))),
    ).rejects.toBe(first)
  })

  it.each([
    { name: 'end before they begin', options: { from: at(1), to: at(1) } },
    { name: 'have no beginning', options: { from: new Date(Number.NaN), to: at(1) } },
    { name: 'have no length', options: { ...day, sliceMs: 0 } },
    { name: 'are halved to nothing', options: { ...day, shortestSliceMs: 0 } },
    { name: 'are too many', options: { ...day, sliceMs: 1 } },
  ])('are refused where they $name', async ({ options }) => {
    await expect(run(options, () => undefined)).rejects.toThrow(ConfigError)
  })
})

describe('runSliced', () => {
  const write = ({ from, to }: TimeSlice) =>
    kql`DeviceEvents | where Timestamp >= ${from} and Timestamp < ${to}`

  it('asks with the ends of each slice, and types the rows', async () => {
    const types = { N: 'Int32' }
    const { hunter, sent } = hunterWith([mdeAnswer(types, [1]), mdeAnswer(types, [2], [3])])
    const seen: unknown[] = []
    const { rows, gaps } = await hunter.runSliced(write, {
      ...day,
      sliceMs: 12 * hour,
      columns: { N: 'int' },
      onSlice: (slice, rowCount) => seen.push([...hours(slice), rowCount]),
    })
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        Query:
          'DeviceEvents | where Timestamp >= datetime(2026-01-01T00:00:00.000Z) and Timestamp < datetime(2026-01-01T12:00:00.000Z)',
      },
      {
        Query:
          'DeviceEvents | where Timestamp >= datetime(2026-01-01T12:00:00.000Z) and Timestamp < datetime(2026-01-02T00:00:00.000Z)',
      },
    ])
    expect(rows).toEqual([{ N: 1 }, { N: 2 }, { N: 3 }])
    expectTypeOf(rows).toEqualTypeOf<{ readonly N: number | null }[]>()
    expect([gaps, seen]).toEqual([
      [],
      [
        [0, 12, 1],
        [12, 24, 2],
      ],
    ])
  })

  it('keeps what it has when it is aborted', async () => {
    const controller = new AbortController()
    const { hunter } = hunterWith([mdeAnswer({ N: 'Int32' }, [1])])
    const { rows, gaps } = await hunter.runSliced(write, {
      ...day,
      sliceMs: 12 * hour,
      signal: controller.signal,
      onSlice: () => controller.abort(),
    })
    expect(rows).toEqual([{ N: 1 }])
    expect(gaps.map((gap) => [...hours(gap), gap.error])).toEqual([
      [12, 24, expect.objectContaining({ code: 'MDE_ABORTED' })],
    ])
  })

  it('halves what the service calls too large', async () => {
    const message = 'Query execution has exceeded the allowed result size. Optimize your query.'
    const tooLarge = json({ error: { code: 'BadRequest', message } }, 400)
    const answer = () => mdeAnswer({ N: 'Int32' }, [1])
    const { hunter, sent } = hunterWith([tooLarge, answer(), answer()])
    const { rows } = await hunter.runSliced(write, day)
    expect([rows.length, sent.length]).toEqual([2, 3])
  })

  it.each([
    {
      name: 'only its start',
      write: ({ from }: TimeSlice) => kql`DeviceEvents | where Timestamp >= ${from}`,
    },
    { name: 'only its end', write: ({ to }: TimeSlice) => kql`DeviceEvents | where Timestamp < ${to}` },
    { name: 'text', write: (slice: TimeSlice) => String(write(slice)) as unknown as KqlQuery },
  ])('refuses a query that has $name', async ({ write }) => {
    const { hunter, sent } = hunterWith([])
    await expect(hunter.runSliced(write, day)).rejects.toThrow(ConfigError)
    expect(sent).toEqual([])
  })
})
