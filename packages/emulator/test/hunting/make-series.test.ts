import { beforeAll, describe, expect, it } from 'vitest'
import { rowsOf, run, warmUp } from './hunting-bench.ts'

beforeAll(warmUp, 120_000)

/** The documented sample. */
const metrics = `let data = datatable(timestamp: datetime, metric: real) [
  datetime(2016-12-31T06:00), 50, datetime(2017-01-01), 4, datetime(2017-01-02), 3, datetime(2017-01-03), 4,
  datetime(2017-01-03T03:00), 6, datetime(2017-01-05), 8, datetime(2017-01-05T13:40), 13,
  datetime(2017-01-06), 4, datetime(2017-01-07), 3, datetime(2017-01-08), 8, datetime(2017-01-08T21:00), 8,
  datetime(2017-01-09), 2, datetime(2017-01-09T12:00), 11, datetime(2017-01-10T05:00), 5 ];`
const nineDays = 'on timestamp from datetime(2017-01-01) to datetime(2017-01-10) step 1d'
const days = Array.from({ length: 9 }, (_, day) => `2017-01-0${day + 1}T00:00:00.0000000Z`)

const sales = `let sales = datatable(at: datetime, fruit: string, price: real, n: long) [
  datetime(2026-01-01T05:00), "apple", 1.0, 1, datetime(2026-01-01T07:00), "apple", 3.0, 2,
  datetime(2026-01-03), "apple", 5.0, 3, datetime(2026-01-02T12:00), "pear", 7.0, 4, datetime(null), "pear", 9.0, 5 ];`
const day = (date: number) => `2026-01-0${date}T00:00:00.0000000Z`

const cases = [
  {
    name: 'the documented sample',
    query: `${metrics} data | make-series avg(metric) ${nineDays}`,
    want: [[[4, 3, 5, 0, 10.5, 4, 3, 8, 6.5], days]],
  },
  {
    name: 'nothing of nothing',
    query: `${metrics} data | take 0 | make-series avg(metric) default=1.0 ${nineDays}`,
    want: [],
  },
  {
    name: 'defaults of nothing, where it must not be empty',
    query: `${metrics} data | take 0 | make-series kind=nonempty avg(metric) default=1.0 ${nineDays}`,
    want: [[Array.from({ length: 9 }, () => 1), days]],
  },
  {
    name: 'several aggregates by group, with null for no value',
    query: `${sales} sales | make-series n = count(), Price = avg(price) default = real(null)
      on at from datetime(2026-01-01) to datetime(2026-01-04) step 1d by fruit`,
    want: [
      ['apple', [2, 0, 1], [2, null, 5], [day(1), day(2), day(3)]],
      ['pear', [0, 1, 0], [null, 7, null], [day(1), day(2), day(3)]],
    ],
  },
  {
    name: 'ends where the data of a series ends',
    query: `${sales} sales | make-series sum(n) on at step 1d by fruit`,
    want: [
      ['apple', [3, 0, 3], [day(1), day(2), day(3)]],
      ['pear', [4], [day(2)]],
    ],
  },
  {
    name: 'begins where it is told, and ends with the data',
    query: `${sales} sales | make-series sum(n) on at from datetime(2026-01-01T06:00) step 12h by fruit`,
    want: [
      [
        'apple',
        [2, 0, 0, 3],
        ['01T06', '01T18', '02T06', '02T18'].map((hour) => `2026-01-${hour}:00:00.0000000Z`),
      ],
      ['pear', [0, 0, 4], ['01T06', '01T18', '02T06'].map((hour) => `2026-01-${hour}:00:00.0000000Z`)],
    ],
  },
  {
    name: 'begins with the data, and ends in front of what it is told',
    query: `${sales} sales | make-series sum(n) on at to datetime(2026-01-03) step 1d by fruit`,
    want: [
      ['apple', [3, 0], [day(1), day(2)]],
      ['pear', [4], [day(2)]],
    ],
  },
  {
    name: 'begins a step in front of an end that is no whole step away',
    query: `${sales} sales | make-series sum(n) on at from datetime(2026-01-01) to datetime(2026-01-02T00:00:01) step 1d`,
    want: [
      [
        [3, 0],
        [day(1), day(2)],
      ],
    ],
  },
  {
    name: 'no group of which nothing is in front of the end',
    query: `${sales} sales | make-series sum(n) on at to datetime(2026-01-02T12:00) step 1d by fruit`,
    want: [['apple', [3, 0], [day(1), day(2)]]],
  },
  {
    name: 'no group of which nothing is behind the beginning',
    query: `${sales} sales | make-series sum(n) on at from datetime(2026-01-02T12:00:01) step 1d by fruit`,
    want: [['apple', [3], ['2026-01-02T12:00:01.0000000Z']]],
  },
  {
    name: 'along whole numbers, below zero too',
    query: 'datatable(x: long) [-5, -1, 0, 4] | make-series count() on x from -6 to 6 step 4',
    want: [
      [
        [1, 2, 1],
        [-6, -2, 2],
      ],
    ],
  },
  {
    name: 'along whole numbers from the bin of the first',
    query: 'datatable(x: long) [-5, 4] | make-series count() on x step 4',
    want: [
      [
        [1, 0, 0, 1],
        [-8, -4, 0, 4],
      ],
    ],
  },
  {
    name: 'along real numbers',
    query: 'datatable(x: real) [0.1, 0.6, 1.2] | make-series count() on x from 0.0 to 1.6 step 0.5',
    want: [
      [
        [1, 1, 1, 0],
        [0, 0.5, 1, 1.5],
      ],
    ],
  },
  {
    name: 'along timespans',
    query: 'range x from 1 to 3 step 1 | make-series sum(x) on d = x * 1m from 1m to 3m step 1m',
    want: [
      [
        [1, 2],
        ['00:01:00', '00:02:00'],
      ],
    ],
  },
  {
    name: 'from what another table says',
    query: `${sales} let origin = toscalar(sales | summarize min(at));
      sales | make-series count() on at from bin(origin, 1d) to origin + 1d step 1d`,
    want: [
      [
        [2, 0],
        [day(1), day(2)],
      ],
    ],
  },
  {
    name: 'expressions around aggregates',
    query: `${sales} sales | make-series twice = count() * 2 on at to datetime(2026-01-02) step 1d`,
    want: [[[4], [day(1)]]],
  },
] as const

describe('make-series', () => {
  it.each(cases)('gives $name', async ({ query, want }) => {
    expect(await rowsOf(query)).toEqual(want)
  })

  it('gives groups first and the axis last', async () => {
    const { columns } = await run(
      `${sales} sales | make-series count(), p = avg(price) on at step 1d by fruit`,
    )
    expect(columns).toEqual([
      { name: 'fruit', type: 'string' },
      { name: 'count_', type: 'dynamic' },
      { name: 'p', type: 'dynamic' },
      { name: 'at', type: 'dynamic' },
    ])
  })

  it.each([
    {
      name: 'no step',
      query: 'range x from 1 to 3 step 1 | make-series count() on x from 1 to 3 step 0',
      want: /step must be positive/,
    },
    {
      name: 'an end that is null',
      query: 'range x from 1 to 3 step 1 | make-series count() on x from 1 to long(null) step 1',
      want: /to must not be null/,
    },
    {
      name: 'too many steps',
      query: 'range x from 1 to 3 step 1 | make-series count() on x from 1 to 1048578 step 1',
      want: /1048577 values/,
    },
  ])('refuses $name', async ({ query, want }) => {
    await expect(run(query)).rejects.toThrow(want)
  })
})

it('lists of timespans are texts', async () => {
  expect(await rowsOf('print t = 1m | summarize make_list(t), make_set(t)')).toEqual([
    [['00:01:00'], ['00:01:00']],
  ])
})
