import { describe, expect, it } from 'vitest'
import { sortableInstant } from '../../src/odata/instant.ts'

const cases = [
  {
    name: 'keeps all seven digits',
    text: '2020-07-20T10:53:48.7657932Z',
    want: '2020-07-20T10:53:48.765793200000',
  },
  {
    name: 'reads a day alone, as the samples show it',
    text: '2018-08-01Z',
    want: '2018-08-01T00:00:00.000000000000',
  },
  {
    name: 'reads a time without seconds',
    text: '2018-08-01T10:30Z',
    want: '2018-08-01T10:30:00.000000000000',
  },
  {
    name: 'turns an offset into UTC',
    text: '2020-01-01T01:30:00.5+02:00',
    want: '2019-12-31T23:30:00.500000000000',
  },
  { name: 'refuses a time without an offset', text: '2020-01-01T01:30:00', want: undefined },
  { name: 'refuses 31 February', text: '2020-02-31T00:00:00Z', want: undefined },
  { name: 'refuses an offset that does not exist', text: '2020-02-01T00:00:00+99:00', want: undefined },
  { name: 'refuses other text', text: 'yesterday', want: undefined },
]

describe('sortableInstant', () => {
  it.each(cases)('$name', ({ text, want }) => {
    expect(sortableInstant(text)).toBe(want)
  })
})
