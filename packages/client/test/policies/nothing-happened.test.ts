import { describe, expect, it } from 'vitest'
import { nothingHappened } from '../../src/policies/nothing-happened.ts'
import { status } from '../fakes/fetch.ts'

const later = { 'retry-after': '1' }
const cases = [
  { name: '200', answer: status(200), want: false },
  { name: '401', answer: status(401), want: true },
  { name: '403', answer: status(403), want: false },
  { name: '429', answer: status(429), want: true },
  { name: '500 with Retry-After', answer: status(500, later), want: false },
  { name: '503', answer: status(503), want: false },
  { name: '503 with Retry-After', answer: status(503, later), want: true },
]

describe('nothingHappened', () => {
  it.each(cases)('is $want for $name', ({ answer, want }) => {
    expect(nothingHappened(answer)).toBe(want)
  })
})
