import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastCover, type Requirement } from '../../src/permissions/least-cover.ts'

const powers = new Map([
  ['A.Read', 1],
  ['B.Read', 1],
  ['C.Read', 1],
  ['A.Act', 3],
  ['A.Write', 4],
  ['B.Write', 4],
  ['Z.Wipe', 5],
])

describe('leastCover', () => {
  const cases: { name: string; requirements: Requirement[]; want: string[] }[] = [
    { name: 'nothing for nothing', requirements: [], want: [] },
    { name: 'the weaker of two', requirements: [[['A.Write'], ['A.Read']]], want: ['A.Read'] },
    {
      name: 'two reads before one write',
      requirements: [
        [['A.Read'], ['Z.Wipe']],
        [['B.Read'], ['Z.Wipe']],
      ],
      want: ['A.Read', 'B.Read'],
    },
    {
      name: 'one permission where one does for both',
      requirements: [
        [['A.Read'], ['C.Read']],
        [['B.Read'], ['C.Read']],
      ],
      want: ['C.Read'],
    },
    {
      name: 'what is needed anyway, instead of more',
      requirements: [[['A.Read'], ['A.Write']], [['A.Write']]],
      want: ['A.Write'],
    },
    { name: 'the first by name among equals', requirements: [[['C.Read'], ['B.Read']]], want: ['B.Read'] },
    {
      name: 'both names of an alternative that needs two',
      requirements: [[['B.Read', 'A.Read']]],
      want: ['A.Read', 'B.Read'],
    },
    {
      name: 'two reads that are needed together before one write',
      requirements: [[['A.Write'], ['A.Read', 'B.Read']]],
      want: ['A.Read', 'B.Read'],
    },
    {
      name: 'fewer of the strongest, whatever that costs below',
      requirements: [
        [['A.Write'], ['A.Act']],
        [['A.Write'], ['B.Read']],
        [['A.Write'], ['C.Read']],
      ],
      want: ['A.Act', 'B.Read', 'C.Read'],
    },
    { name: 'a name of unknown power last', requirements: [[['Mystery'], ['Z.Wipe']]], want: ['Z.Wipe'] },
    { name: 'the rest, beside one without alternatives', requirements: [[], [['A.Read']]], want: ['A.Read'] },
  ]

  it.each(cases)('takes $name', ({ requirements, want }) => {
    expect(leastCover(requirements, powers)).toEqual(want)
  })
})

// Small enough that every subset can be tried.
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const world = fc.record({
  powers: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: names.length, maxLength: names.length }),
  requirements: fc.array(
    fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxLength: 6 },
  ),
})

it('is what trying every set of permissions finds', () => {
  fc.assert(
    fc.property(world, ({ powers: ranks, requirements }) => {
      const table = new Map(names.map((name, index) => [name, ranks[index] ?? 1]))
      expect(leastCover(requirements, table)).toEqual(bestBySearch(requirements, table))
    }),
    { numRuns: 500 },
  )
})

/** The rule in its plainest form, over all 128 sets: count by power from the top, then by name. */
function bestBySearch(requirements: readonly Requirement[], table: ReadonlyMap<string, number>): string[] {
  const sets = Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((_name, index) => bits & (1 << index)),
  )
  const ranked = sets
    .filter((set) =>
      requirements.every((alternatives) =>
        alternatives.some((each) => each.every((name) => set.includes(name))),
      ),
    )
    .map((set) => {
      const counts = [3, 2, 1].map((power) => set.filter((name) => table.get(name) === power).length)
      return { set, key: `${counts.join('')}:${set.join('')}` }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return ranked[0]?.set ?? []
}
