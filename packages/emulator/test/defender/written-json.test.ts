import { expect, it } from 'vitest'
import { writeBefore, writePage } from '../../src/defender/written-json.ts'

const bytesOf = (value: object) => Buffer.from(JSON.stringify(value))
const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString()

const context = { '@odata.context': 'http://127.0.0.1/api/$metadata#Alerts' }
const records = [{ id: 'a', title: 'Ümläut "quoted"' }, { id: '日本' }, { id: 'c' }]

it.each([
  { name: 'no record', first: context, value: [], last: {} },
  { name: 'one record', first: context, value: records.slice(0, 1), last: {} },
  { name: 'several records and a link', first: context, value: records, last: { '@odata.nextLink': 'ä?b' } },
  { name: 'nothing around the records', first: {}, value: records, last: {} },
])('writes a page with $name as JSON.stringify does', ({ first, value, last }) => {
  const page = writePage(first, value.map(bytesOf), last)
  expect(textOf(page)).toBe(JSON.stringify({ ...first, value, ...last }))
  expect(page.records).toBe(value.length)
})

it('writes fields in front of those of a record', () => {
  const [record = { id: '' }] = records
  const written = writeBefore(context, bytesOf(record))
  expect(textOf(written)).toBe(JSON.stringify({ ...context, ...record }))
  expect(written.records).toBeUndefined()
})

it('leaves the bytes of a record alone', () => {
  const record = bytesOf({ id: 'a' })
  writePage(context, [record, record], {})
  writeBefore(context, record)
  expect(record.toString()).toBe('{"id":"a"}')
})
