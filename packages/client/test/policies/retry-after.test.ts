import { describe, expect, it } from 'vitest'
import { readRetryAfter } from '../../src/policies/retry-after.ts'
import { startOfTime } from '../fakes/clock.ts'

const cases = [
  { name: 'reads seconds', header: '12', want: 12 },
  { name: 'reads a wait of zero', header: '0', want: 0 },
  { name: 'reads an HTTP date', header: 'Thu, 01 Jan 2026 00:00:30 GMT', want: 30 },
  { name: 'reads an HTTP date of the old kind', header: 'Thursday, 01-Jan-26 00:00:30 GMT', want: 30 },
  { name: 'takes a date gone by as no wait', header: 'Wed, 31 Dec 2025 23:59:00 GMT', want: 0 },
  { name: 'passes over a fraction, which Date.parse would take for a day', header: '1.5', want: undefined },
  { name: 'passes over a negative number', header: '-1', want: undefined },
  { name: 'passes over words', header: 'soon', want: undefined },
  { name: 'passes over a date that is none', header: 'Thu, 99 Foo 2026', want: undefined },
  { name: 'passes over a missing header', header: undefined, want: undefined },
]

describe('readRetryAfter', () => {
  const clocks = [
    {
      name: 'an hour ahead',
      date: 'Wed, 31 Dec 2025 23:00:00 GMT',
      until: 'Wed, 31 Dec 2025 23:00:30 GMT',
      want: 30,
    },
    {
      name: 'an hour behind',
      date: 'Thu, 01 Jan 2026 01:00:00 GMT',
      until: 'Thu, 01 Jan 2026 01:00:30 GMT',
      want: 30,
    },
    {
      name: 'right, where the other is no date',
      date: 'now',
      until: 'Thu, 01 Jan 2026 00:00:30 GMT',
      want: 30,
    },
  ]
  it.each(clocks)('takes a date by the clock of the service: ours is $name', ({ date, until, want }) => {
    expect(readRetryAfter(new Headers({ date, 'retry-after': until }), startOfTime)).toBe(want)
  })

  it.each(cases)('$name', ({ header, want }) => {
    const headers = new Headers(header === undefined ? {} : { 'retry-after': header })
    expect(readRetryAfter(headers, startOfTime)).toBe(want)
  })
})
