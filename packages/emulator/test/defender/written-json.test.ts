import { expect, it } from 'vitest'
import { writeBefore, writePage, type WrittenJson } from '../../src/defender/written-json.ts'

const bytesOf = (value: object) => Buffer.from(JSON.stringify(value))
const textOf = ({ parts }: WrittenJson) => Buffer.concat(parts).toString()

const context = { '@odata.context': 'http://127.0.0.1/api/$metadata#Alerts' }
const records = [{ id: 'a', title: 'Ümläut "quoted"' }, { id: '日本' }, { id: 'c' }]

it.each([
  { name: 'no record', first: context, value: [], last: {} },
  { name: 'one record', first: context, value: records.slice(0, 1), last: {} },
  { name: 'several records and a link', first: context, value: records, last: { '@odata.nextLink': 'ä?b' } },
  { name: 'nothing around the records', first: {}, value: records, last: {} },
])('writes a page with $name as JSON.stringify does', ({ first, value, last }) => {
  const page = writePage(first, value.map(bytesOf), value.length, last)
  const text = JSON.stringify({ ...first, value, ...last })
  expect([textOf(page), textOf(page.joined())]).toEqual([text, text])
  expect([page.sizeBytes, page.records]).toEqual([Buffer.byteLength(text), value.length])
  expect(page.joined()).toMatchObject({ records: value.length, parts: [Buffer.from(text)] })
})

it('writes fields in front of those of a record', () => {
  const [record = { id: '' }] = records
  const written = writeBefore(context, bytesOf(record))
  expect(textOf(written)).toBe(JSON.stringify({ ...context, ...record }))
  expect(written.records).toBeUndefined()
})
