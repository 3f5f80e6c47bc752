import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toQueryString } from '../../src/call/query.ts'

const cases = [
  {
    name: 'puts $ before OData options',
    query: { filter: "a eq 'b'", top: 1, skip: 2, expand: 'evidence' },
    want: "?$filter=a%20eq%20'b'&$top=1&$skip=2&$expand=evidence",
  },
  {
    name: 'leaves other options alone',
    query: { pageSize: 5, sinceTime: 'x', useStartsWithFilter: false },
    want: '?pageSize=5&sinceTime=x&useStartsWithFilter=false',
  },
  {
    name: 'keeps values in their place',
    query: { tag: 'a&b=c#d+e?' },
    want: '?tag=a%26b%3Dc%23d%2Be%3F',
  },
  { name: 'keeps empty text and zero', query: { tag: '', skip: 0 }, want: '?tag=&$skip=0' },
  {
    name: 'leaves out what is not there',
    query: { top: undefined, filter: null, skip: 1 },
    want: '?$skip=1',
  },
  { name: 'takes no options', query: {}, want: '' },
]

describe('toQueryString', () => {
  it.each(cases)('$name', ({ query, want }) => {
    expect(toQueryString(query)).toBe(want)
  })

  it('writes what a URL reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tag) => {
        const url = new URL(`https://api.test/x${toQueryString({ tag, top: 1 })}`)
        expect([...url.searchParams]).toEqual([
          ['tag', tag],
          ['$top', '1'],
        ])
      }),
    )
  })
})
