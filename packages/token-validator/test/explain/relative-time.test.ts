import { expect, it } from 'vitest'
import { relativeTime } from '../../src/explain/relative-time.ts'

const cases = [
  { seconds: 0, want: 'now' },
  { seconds: 1, want: 'in 1 second' },
  { seconds: -1, want: '1 second ago' },
  { seconds: 59, want: 'in 59 seconds' },
  { seconds: 60, want: 'in 1 minute' },
  { seconds: -3599, want: '59 minutes ago' },
  { seconds: 7200, want: 'in 2 hours' },
  { seconds: -172_800, want: '2 days ago' },
]

it.each(cases)('$seconds seconds is $want', ({ seconds, want }) => {
  expect(relativeTime(seconds)).toBe(want)
})
