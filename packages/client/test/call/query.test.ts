import { describe, expect, it } from 'vitest'
import { toWireQuery } from '../../src/call/query.ts'

const cases = [
  {
    name: 'puts $ before OData options',
    query: { filter: "a eq 'b'", top: 1, skip: 2, expand: 'evidence' },
    want: { $filter: "a eq 'b'", $top: 1, $skip: 2, $expand: 'evidence' },
  },
  {
    name: 'leaves other options alone',
    query: { pageSize: 5, sinceTime: 'x' },
    want: { pageSize: 5, sinceTime: 'x' },
  },
  { name: 'takes no options', query: {}, want: {} },
]

describe('toWireQuery', () => {
  it.each(cases)('$name', ({ query, want }) => {
    expect(toWireQuery(query)).toEqual(want)
  })
})
