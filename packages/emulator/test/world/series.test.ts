import { describe, expect, it } from 'vitest'
import { countWhile, merged, Series, without } from '../../src/world/series.ts'

const seriesOf = (items: readonly number[]) => new Series(items.length, (place) => items[place] ?? Number.NaN)
const ascending = (one: number, item: number) => one < item

it('makes an item when it is read, and no other', () => {
  const made: number[] = []
  const series = new Series(1_000_000, (place) => {
    made.push(place)
    return place * 2
  })
  expect(series.at(500_000)).toBe(1_000_000)
  expect(made).toEqual([500_000])
})

it('goes from the first item to the last', () => {
  expect([...seriesOf([3, 1, 2])]).toEqual([3, 1, 2])
  expect([...seriesOf([])]).toEqual([])
})

describe('merged', () => {
  it.each([
    { name: 'between', series: [1, 3, 5], items: [2, 4] },
    { name: 'in front', series: [5, 6], items: [1, 2] },
    { name: 'behind', series: [1, 2], items: [5, 6] },
    { name: 'next to each other', series: [1, 9], items: [3, 4, 5] },
    { name: 'among none', series: [], items: [3, 4] },
    { name: 'none at all', series: [1, 2], items: [] },
  ])('puts items $name', ({ series, items }) => {
    const all = merged(seriesOf(series), items, ascending)
    expect(all.length).toBe(series.length + items.length)
    expect([...all]).toEqual([...series, ...items].sort((a, b) => a - b))
  })

  it('puts an item in front of its equals', () => {
    const names = new Series(2, (place) => ({ key: place, from: 'series' }))
    const all = merged(names, [{ key: 1, from: 'items' }], (one, item) => one.key < item.key)
    expect([...all].map(({ from }) => from)).toEqual(['series', 'items', 'series'])
  })
})

describe('without', () => {
  it.each([
    { name: 'none', places: [], want: [10, 11, 12, 13] },
    { name: 'the first', places: [0], want: [11, 12, 13] },
    { name: 'the last', places: [3], want: [10, 11, 12] },
    { name: 'neighbours', places: [1, 2], want: [10, 13] },
    { name: 'all', places: [0, 1, 2, 3], want: [] },
  ])('leaves out $name', ({ places, want }) => {
    const left = without(seriesOf([10, 11, 12, 13]), places)
    expect([...left]).toEqual(want)
  })
})

it.each([
  { length: 0, passing: 0 },
  { length: 5, passing: 0 },
  { length: 5, passing: 3 },
  { length: 5, passing: 5 },
])('counts $passing of $length', ({ length, passing }) => {
  expect(countWhile(length, (place) => place < passing)).toBe(passing)
})
