import { describe, expect, it } from 'vitest'
import { parseRow } from '../../src/exports/parse-row.ts'
import { createRowSplitter, writeRows } from '../../src/exports/split-rows.ts'

describe('a row', () => {
  it.each([
    { name: 'the largest safe integer', text: '{"a":9007199254740991}', want: { a: 9007199254740991 } },
    { name: 'one beyond it', text: '{"a":9007199254740993}', want: { a: 9007199254740993n } },
    { name: 'the smallest one', text: '{"a":-9223372036854775808}', want: { a: -9223372036854775808n } },
    { name: 'one in a list', text: '{"a":["x",9007199254740993]}', want: { a: ['x', 9007199254740993n] } },
    {
      name: 'one far inside',
      text: '{"a":{"b":[{"c":9007199254740993}]}}',
      want: { a: { b: [{ c: 9007199254740993n }] } },
    },
    { name: 'a large fraction', text: '{"a":1e300,"b":null,"c":true}', want: { a: 1e300, b: null, c: true } },
    { name: 'digits in text', text: '{"a":"9007199254740993"}', want: { a: '9007199254740993' } },
  ])('keeps every digit of $name', ({ text, want }) => {
    expect(parseRow(text)).toEqual(want)
  })
})

const text = '{"id":9007199254740993,"b":[{"c":18446744073709551615}]}'

it.each([
  { name: 'one per line', file: `${text}\n{"id":1}\n` },
  { name: 'spread over lines', file: text.replace(':', ':\n') + '\n{"id":1}' },
])('is written as it was read, $name', ({ file }) => {
  const splitter = createRowSplitter()
  const batches = [splitter.push(Buffer.from(file)), splitter.end()].filter(({ rows }) => rows.length > 0)
  expect(batches.flatMap(({ rows }) => rows)).toEqual([
    { id: 9007199254740993n, b: [{ c: 18446744073709551615n }] },
    { id: 1 },
  ])
  expect(batches.map((batch) => batch.text()).join('\n')).toBe(`${text}\n{"id":1}`)
  expect(batches.map((batch) => writeRows(batch.rows)).join('\n')).toBe(`${text}\n{"id":1}`)
})
