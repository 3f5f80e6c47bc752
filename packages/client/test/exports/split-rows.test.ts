import { describe, expect, it } from 'vitest'
import { createRowSplitter } from '../../src/exports/split-rows.ts'

const rows = [{ id: 'a', paths: ['C:\\x', '"{'] }, { id: 'é✓', inner: { b: [1, { c: null }] } }, { id: 'z' }]
const written = rows.map((row) => JSON.stringify(row))

function readIn(text: string, size: number) {
  const splitter = createRowSplitter()
  const bytes = Buffer.from(text)
  const batches = []
  for (let at = 0; at < bytes.length; at += size) batches.push(splitter.push(bytes.subarray(at, at + size)))
  batches.push(splitter.end())
  return {
    rows: batches.flatMap(({ rows }) => rows),
    lines: batches.filter(({ rows }) => rows.length > 0).flatMap(({ text }) => text().split('\n')),
  }
}

const layouts = [
  { name: 'one per line', text: `${written.join('\n')}\n` },
  { name: 'without the last line break', text: written.join('\n') },
  { name: 'with line breaks of Windows', text: written.join('\r\n') },
  { name: 'with blank lines', text: `\n${written.join('\n\n')}\n\n` },
  { name: 'spread over lines', text: rows.map((row) => JSON.stringify(row, null, 2)).join('\n') },
  {
    name: 'spread over lines after one that is not',
    text: `${written[0]}\n${JSON.stringify(rows[1], null, 1)}\n${written[2]}`,
  },
  { name: 'as a list', text: JSON.stringify(rows) },
  { name: 'as a list spread over lines', text: JSON.stringify(rows, null, 2) },
  { name: 'as a list with an item on each line', text: `[\n${written.join(',\n')}\n]\n` },
  { name: 'one after the other on a line', text: written.join('') },
  { name: 'after a byte order mark', text: `\ufeff${written.join('\n')}` },
]

describe.each(layouts)('rows $name', ({ text }) => {
  it.each([1, 3, 7, 64, 100_000])('are read from chunks of %i bytes, and written one per line', (size) => {
    const read = readIn(text, size)
    expect(read.rows).toEqual(rows)
    expect(read.lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows)
  })
})

const damaged = [
  { name: 'ends within a row', text: `${written[0]}\n{"id":"b` },
  { name: 'ends within a row that is spread over lines', text: '{\n"id": {' },
  { name: 'has something between rows', text: `${written[0]}\noops\n${written[1]}\n` },
  { name: 'has something after the rows', text: `${written[0]} oops` },
  { name: 'holds no objects', text: '1\n2\n' },
  { name: 'is HTML', text: '<html>{not json}</html>' },
]

it.each(damaged)('refuses a file that $name', ({ text }) => {
  expect(() => readIn(text, 5)).toThrow(SyntaxError)
})
