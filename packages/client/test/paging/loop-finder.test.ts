import { expect, it } from 'vitest'
import { createLoopFinder } from '../../src/paging/loop-finder.ts'

/** Walks in a circle after some addresses, until the next one is known. Answers with how many were walked. */
function walk(before: number, circle: number, remembered: number): number {
  const finder = createLoopFinder(remembered)
  const addressAt = (step: number) => (step < before ? `before ${step}` : `in ${(step - before) % circle}`)
  for (let step = 0; step < 100_000; step++) {
    const address = addressAt(step)
    if (finder.has(address)) return step
    finder.add(address)
  }
  return Number.POSITIVE_INFINITY
}

const cases = [
  { name: 'a page that leads to itself, at once', before: 0, circle: 1, atTheLatest: 1 },
  { name: 'a page that leads to itself later on, at once', before: 700, circle: 1, atTheLatest: 701 },
  { name: 'a circle among those remembered, after one round', before: 30, circle: 10, atTheLatest: 40 },
  { name: 'a circle larger than what is remembered', before: 3, circle: 200, atTheLatest: 1_000 },
  { name: 'such a circle behind a long way', before: 5_000, circle: 300, atTheLatest: 17_000 },
]

it.each(cases)('finds $name', ({ before, circle, atTheLatest }) => {
  expect(walk(before, circle, 10)).toBeLessThanOrEqual(atTheLatest)
})

it('takes no address for known that is not, however many there are', () => {
  const finder = createLoopFinder(10)
  for (let page = 0; page < 5_000; page++) {
    expect(finder.has(`page ${page}`)).toBe(false)
    finder.add(`page ${page}`)
  }
})
