import { describe, expect, it } from 'vitest'
import { compileFilter, type FilterFields } from '../../src/odata/compile-filter.ts'
import { FilterError } from '../../src/odata/filter-error.ts'
import { parseFilter } from '../../src/odata/parse-filter.ts'

const fields: FilterFields = {
  name: 'text',
  owner: 'text',
  count: 'number',
  rank: 'number',
  isOpen: 'boolean',
  seen: 'instant',
  deviceId: 'guid',
  tags: 'texts',
}
const record = {
  name: 'web-01.contoso.example',
  owner: null,
  count: 12,
  rank: null,
  isOpen: true,
  seen: '2026-03-01T12:00:00.1234567Z',
  deviceId: '80fe8ff8-2624-418e-9591-41f0491218f9',
  tags: ['VIP', 'Web'],
  secret: 'not filterable',
}

const cases = [
  { filter: "name eq 'web-01.contoso.example'", want: true },
  { filter: "NAME eq 'web-01.contoso.example'", want: true },
  { filter: "name eq 'WEB-01.contoso.example'", want: false },
  { filter: "name ne 'other'", want: true },
  { filter: "name gt 'web-00'", want: true },
  { filter: 'count ge 12 and count le 12', want: true },
  { filter: 'count gt 12 or count lt 12', want: false },
  { filter: 'count in (1, 12)', want: true },
  { filter: 'count in (1, 2)', want: false },
  { filter: 'isOpen eq true', want: true },
  { filter: 'isOpen eq false', want: false },
  { filter: 'not (isOpen eq true)', want: false },
  { filter: 'owner eq null', want: true },
  { filter: 'owner ne null', want: false },
  { filter: "owner ne 'dana'", want: true },
  { filter: "owner gt 'a'", want: false },
  { filter: 'count gt null', want: false },
  { filter: 'rank ge 0 or rank le 0', want: false },
  { filter: "startswith(name,'web')", want: true },
  { filter: "endswith(name,'.example')", want: true },
  { filter: "contains(name,'contoso')", want: true },
  { filter: "contains(name,'fabrikam')", want: false },
  { filter: "contains(owner,'a')", want: false },
  { filter: 'seen ge 2026-03-01T12:00:00.1234567Z', want: true },
  { filter: 'seen gt 2026-03-01T12:00:00.1234566Z', want: true },
  { filter: 'seen gt 2026-03-01T12:00:00.1234567Z', want: false },
  { filter: 'seen eq 2026-03-01T14:00:00.1234567+02:00', want: true },
  { filter: 'seen lt 2026-03-01Z', want: false },
  { filter: 'deviceId eq 80FE8FF8-2624-418E-9591-41F0491218F9', want: true },
  { filter: "deviceId eq '80fe8ff8-2624-418e-9591-41f0491218f9'", want: true },
  { filter: "tags/any(t: t eq 'VIP')", want: true },
  { filter: "tags/any(t: t eq 'vip')", want: false },
  { filter: "tags/any(t: startswith(t,'W') and not (t eq 'VIP'))", want: true },
  { filter: "tags/any(t: t eq 'VIP' and count eq 12)", want: true },
  { filter: 'tags/any()', want: true },
]

const refused = [
  { filter: "secret eq 'x'", says: "The property 'secret' cannot be used in the $filter query option." },
  { filter: "constructor eq 'x'", says: "The property 'constructor' cannot be used" },
  { filter: "name eq 'x' or secret eq 'y'", says: "'secret'" },
  { filter: 'name eq 1', says: "'name' holds text, the literal is number" },
  { filter: "count eq '1'", says: "'count' holds number, the literal is text" },
  { filter: "seen gt '2026-03-01T12:00:00Z'", says: "'seen' holds instant, the literal is text" },
  { filter: 'isOpen eq 1', says: "'isOpen' holds boolean" },
  { filter: "tags eq 'VIP'", says: 'use tags/any' },
  { filter: "contains(count,'1')", says: "'contains' takes text" },
  { filter: 'name/any()', says: "'name' is no collection" },
]

const compile = (filter: string) => compileFilter(parseFilter(filter), fields)

describe('compileFilter', () => {
  it.each(cases)('$filter is $want', ({ filter, want }) => {
    expect(compile(filter)(record)).toBe(want)
  })

  it.each(refused)('refuses $filter', ({ filter, says }) => {
    expect(() => compile(filter)).toThrow(FilterError)
    expect(() => compile(filter)).toThrow(says)
  })

  it('finds nothing in an empty collection', () => {
    expect(compile('tags/any()')({ ...record, tags: [] })).toBe(false)
  })
})

describe('a record that knows its times as numbers', () => {
  const [time, ms] = ['2026-03-01T12:00:00.1234567Z', Date.parse('2026-03-01T12:00:00.123Z')]
  const within = [
    { filter: 'seen gt 2026-03-01T12:00:00.122Z', reads: false },
    { filter: 'seen lt 2026-03-01T12:00:00.122Z', reads: false },
    { filter: 'seen ge 2026-03-02T00:00:00Z', reads: false },
    { filter: 'seen ne 2025-01-01T00:00:00Z', reads: false },
    { filter: 'seen gt 2026-03-01T12:00:00.1234566Z', reads: true },
    { filter: 'seen gt 2026-03-01T12:00:00.1234567Z', reads: true },
    { filter: 'seen eq null', reads: true },
  ]
  it.each(within)(
    'is compared as any other, and its text read only where it must be: $filter',
    ({ filter, reads }) => {
      let isRead = false
      const timed = {
        instantMs: () => ms,
        get seen() {
          isRead = true
          return time
        },
      }
      const matches = compileFilter(parseFilter(filter), fields)
      expect(matches(timed)).toBe(matches({ seen: time }))
      expect(isRead).toBe(reads)
    },
  )
})
