import { describe, expect, it } from 'vitest'
import { compileOrder } from '../../src/odata/compile-order.ts'
import type { FilterFields } from '../../src/odata/compile-filter.ts'
import { FilterError } from '../../src/odata/filter-error.ts'

const fields: FilterFields = {
  count: 'number',
  seen: 'instant',
  name: 'text',
  isOn: 'boolean',
  tags: 'texts',
}
const records = [
  { id: 1, count: 10, seen: '2026-01-01T00:00:00.0000002Z', name: 'b', isOn: true },
  { id: 2, count: 9, seen: '2026-01-01T00:00:00.0000001Z', name: 'a', isOn: false },
  { id: 3, count: null, seen: '2026-01-01T01:00:00+02:00', name: 'b', isOn: true },
]

describe('compileOrder', () => {
  it.each([
    { text: 'count', ids: [3, 2, 1] },
    { text: 'Count desc', ids: [1, 2, 3] },
    { text: 'seen asc', ids: [3, 2, 1] },
    { text: 'isOn', ids: [2, 1, 3] },
    { text: 'name desc', ids: [1, 3, 2] },
    { text: 'name desc , count', ids: [3, 1, 2] },
  ])('sorts by $text', ({ text, ids }) => {
    expect(compileOrder(text, fields)(records).map(({ id }) => id)).toEqual(ids)
  })

  it.each(['', 'count,', 'count up', 'tags', 'id', 'count desc desc', 'name/length'])(
    'refuses %j',
    (text) => {
      expect(() => compileOrder(text, fields)).toThrow(FilterError)
    },
  )
})
