import { expect, it } from 'vitest'
import { recordKey } from '../../src/paging/record-key.ts'

const same = [
  { name: 'records of one id, changed meanwhile', a: { id: 'x', n: 1 }, b: { id: 'x', n: 2 } },
  { name: 'records of one number', a: { id: 7, n: 1 }, b: { id: 7, n: 2 } },
  { name: 'records without an id that hold the same', a: { n: 1n }, b: { n: 1n } },
]
it.each(same)('is the same for $name', ({ a, b }) => {
  expect(recordKey(a)).toBe(recordKey(b))
})

const different = [
  { name: 'records of two ids', a: { id: 'x' }, b: { id: 'y' } },
  { name: 'records without an id that differ', a: { n: 1 }, b: { n: 2 } },
  { name: 'records with a blank id that differ', a: { id: '', n: 1 }, b: { id: '', n: 2 } },
  { name: 'records with a null id that differ', a: { id: null, n: 1 }, b: { id: null, n: 2 } },
  { name: 'a number and a larger one that is exact', a: { n: 1 }, b: { n: 1n } },
  { name: 'bare values', a: 'x', b: 'y' },
]
it.each(different)('differs for $name', ({ a, b }) => {
  expect(recordKey(a)).not.toBe(recordKey(b))
})
