import { expect, it } from 'vitest'
import { median } from '../src/median.ts'

const cases = [
  { name: 'takes the middle of an odd number', values: [9, 1, 5], want: 5 },
  { name: 'takes the mean of both middles', values: [1, 10, 3, 5], want: 4 },
  { name: 'takes the only value', values: [7], want: 7 },
]

it.each(cases)('$name', ({ values, want }) => {
  expect(median(values)).toBe(want)
})

it('refuses to invent a median', () => {
  expect(() => median([])).toThrow('No values')
})
