import { describe, expect, it } from 'vitest'
import { DecodeError } from '../../src/index.ts'
import { kql, type HuntOptions } from '../../src/kql.ts'
import { hunterWith, mdeAnswer } from '../fakes/hunter.ts'

const query = kql`DeviceInfo`
const tooLarge = '9007199254740993'

interface Case {
  readonly name: string
  readonly type: string
  readonly cell: unknown
  readonly want: unknown
  readonly options?: Pick<
    HuntOptions<never, 'string' | 'Date', 'bigint' | 'string'>,
    'datetimes' | 'largeLongs'
  >
}

const cases: Case[] = [
  ...[1, '1', 'True', 'true', true].map((cell) => ({
    name: `yes as ${typeof cell} ${String(cell)}`,
    type: 'SByte',
    cell,
    want: true,
  })),
  ...[0, '0', 'False', 'false', false].map((cell) => ({
    name: `no as ${typeof cell} ${String(cell)}`,
    type: 'SByte',
    cell,
    want: false,
  })),
  { name: 'a bool under its own name', type: 'Boolean', cell: 'True', want: true },
  { name: 'a bool that is none', type: 'SByte', cell: 2, want: 2 },
  { name: 'an empty bool', type: 'SByte', cell: null, want: null },
  { name: 'a long', type: 'Int64', cell: 12, want: 12 },
  { name: 'a long as text', type: 'Int64', cell: '-12', want: -12 },
  { name: 'a large long as text', type: 'Int64', cell: tooLarge, want: 9007199254740993n },
  {
    name: 'a large long, wanted as text',
    type: 'Int64',
    cell: tooLarge,
    want: tooLarge,
    options: { largeLongs: 'string' },
  },
  {
    name: 'a small long where large ones are wanted as text',
    type: 'long',
    cell: 5,
    want: 5,
    options: { largeLongs: 'string' },
  },
  { name: 'a long with a fraction', type: 'Int64', cell: 1.5, want: 1.5 },
  { name: 'an int', type: 'Int32', cell: 7, want: 7 },
  { name: 'a real', type: 'Double', cell: 1.5, want: 1.5 },
  { name: 'a whole real', type: 'Double', cell: 2, want: 2 },
  { name: 'a real that is no number', type: 'Double', cell: 'NaN', want: Number.NaN },
  { name: 'an endless real', type: 'Double', cell: '-Infinity', want: Number.NEGATIVE_INFINITY },
  { name: 'a real that is text', type: 'Double', cell: 'many', want: 'many' },
  { name: 'a decimal', type: 'SqlDecimal', cell: '0.1000', want: '0.1000' },
  { name: 'a decimal as number', type: 'System.Data.SqlTypes.SqlDecimal', cell: 1.5, want: '1.5' },
  {
    name: 'an instant',
    type: 'DateTime',
    cell: '2026-01-02T03:04:05.1234567Z',
    want: '2026-01-02T03:04:05.1234567Z',
  },
  {
    name: 'an instant, wanted as Date',
    type: 'DateTime',
    cell: '2026-01-02T03:04:05.1234567Z',
    want: new Date('2026-01-02T03:04:05.123Z'),
    options: { datetimes: 'Date' },
  },
  {
    name: 'an instant that is none',
    type: 'DateTime',
    cell: 'soon',
    want: 'soon',
    options: { datetimes: 'Date' },
  },
  { name: 'a timespan', type: 'TimeSpan', cell: '1.02:03:04', want: '1.02:03:04' },
  { name: 'a dynamic', type: 'Object', cell: { a: [1] }, want: { a: [1] } },
  {
    name: 'a dynamic as text',
    type: 'Object',
    cell: `{"a":[${tooLarge}]}`,
    want: { a: [9007199254740993n] },
  },
  { name: 'a dynamic that is text', type: 'Object', cell: 'plain', want: 'plain' },
  { name: 'a dynamic that only looks like JSON', type: 'Object', cell: '{plain}', want: '{plain}' },
  { name: 'JSON in a column of text', type: 'String', cell: '{"a":1}', want: '{"a":1}' },
  { name: 'an empty text', type: 'String', cell: null, want: '' },
  { name: 'a type that nobody knows', type: 'Geometry', cell: { x: 1 }, want: { x: 1 } },
]

describe('a cell', () => {
  it.each(cases)('is read: $name', async ({ type, cell, want, options }) => {
    const { rows } = await hunterWith([mdeAnswer({ A: type }, [cell])]).hunter.run(query, options)
    expect(rows).toEqual([{ A: want }])
  })

  it('of a long that JSON has as a number keeps all of its digits', async () => {
    const body = `{"Schema":[{"Name":"A","Type":"Int64"}],"Results":[{"A":${tooLarge}},{"A":1}]}`
    const answer = new Response(body, { headers: { 'content-type': 'application/json' } })
    const { rows } = await hunterWith([answer]).hunter.run(query)
    expect(rows).toEqual([{ A: 9007199254740993n }, { A: 1 }])
  })

  it('that the row leaves out is empty', async () => {
    const { rows } = await hunterWith([mdeAnswer({ A: 'Int64', B: 'String' }, [])]).hunter.run(query)
    expect(rows).toEqual([{ A: null, B: '' }])
  })
})

describe('columns that were asked for', () => {
  it('come alone, in their order', async () => {
    const { hunter } = hunterWith([mdeAnswer({ A: 'String', B: 'Int32', C: 'String' }, ['a', 1, '{"x":1}'])])
    const { rows, columns } = await hunter.run(query, { columns: { C: 'dynamic', B: 'long' } })
    expect(rows.map((row) => Object.entries(row))).toEqual([
      [
        ['C', { x: 1 }],
        ['B', 1],
      ],
    ])
    expect(columns.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
  })

  it.each([
    { name: 'missing', columns: { a: 'string' }, message: 'there is no column a' },
    { name: 'of another type', columns: { A: 'long' }, message: 'A is string, not long' },
    { name: 'of a type that nobody knows', columns: { C: 'dynamic' }, message: 'C is of an unknown type' },
    {
      name: 'filled with something else',
      columns: { B: 'bool' },
      message: 'a cell of B in row 2 is no bool',
    },
  ] as const)('must not be $name', async ({ columns, message }) => {
    const answer = mdeAnswer({ A: 'String', B: 'SByte', C: 'Geometry' }, ['a', 1, 1], ['a', 7, 1])
    answer.headers.set('x-ms-request-id', 'r-1')
    const run = hunterWith([answer]).hunter.run(query, { columns })
    await expect(run).rejects.toThrow(DecodeError)
    await expect(run).rejects.toMatchObject({ requestId: 'r-1' })
    await expect(run).rejects.toThrow(message)
  })
})
