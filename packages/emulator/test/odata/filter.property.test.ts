import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFilter, type FilterFields } from '../../src/odata/compile-filter.ts'
import { FilterError } from '../../src/odata/filter-error.ts'
import { sortableInstant } from '../../src/odata/instant.ts'
import { parseFilter } from '../../src/odata/parse-filter.ts'
import { instantText } from '../../src/world/instant-text.ts'

const fields: FilterFields = { name: 'text', count: 'number', seen: 'instant', tags: 'texts' }

/** A filter and what it must say of a record, built side by side. */
interface Sample {
  readonly filter: string
  readonly test: (record: { name: string; count: number }) => boolean
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
const names = fc.constantFrom<string[]>('a', 'b', "it's", '', 'eq', 'null')
const counts = fc.integer({ min: -5, max: 5 })

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    names.map((value): Sample => ({ filter: `name eq ${quote(value)}`, test: ({ name }) => name === value })),
    counts.map((value): Sample => ({ filter: `Count gt ${value}`, test: ({ count }) => count > value })),
    fc.array(names, { minLength: 1, maxLength: 3 }).map(
      (list): Sample => ({
        filter: `name in (${list.map(quote).join(',')})`,
        test: ({ name }) => list.includes(name),
      }),
    ),
    tie('sample').map(
      ({ filter, test }): Sample => ({ filter: `not (${filter})`, test: (record) => !test(record) }),
    ),
    fc.tuple(tie('sample'), tie('sample')).map(
      ([a, b]): Sample => ({
        filter: `(${a.filter} and ${b.filter})`,
        test: (record) => a.test(record) && b.test(record),
      }),
    ),
    fc.tuple(tie('sample'), tie('sample')).map(
      ([a, b]): Sample => ({
        filter: `(${a.filter} or ${b.filter})`,
        test: (record) => a.test(record) || b.test(record),
      }),
    ),
  ),
}))

describe('$filter', () => {
  it('says what the same condition in JavaScript says', () => {
    fc.assert(
      fc.property(sample, names, counts, ({ filter, test }, name, count) => {
        expect(compileFilter(parseFilter(filter), fields)({ name, count })).toBe(test({ name, count }))
      }),
    )
  })

  it('never fails but with a FilterError', () => {
    const word = fc.constantFrom(
      'name',
      'count',
      'tags',
      'eq',
      'and',
      'not',
      'in',
      '(',
      ')',
      ',',
      "'",
      "'a'",
      '/',
      'any',
      ':',
      '1',
      'null',
      '2020-01-01Z',
      ' ',
      '(',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (filter) => {
        try {
          compileFilter(parseFilter(filter), fields)({ name: 'a', count: 1, tags: ['a'] })
        } catch (fault) {
          expect(fault).toBeInstanceOf(FilterError)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('orders instants to the last digit', () => {
    const instants = fc.tuple(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.integer({ min: 0, max: 9_999 }),
    )
    fc.assert(
      fc.property(instants, instants, ([aMs, aTicks], [bMs, bTicks]) => {
        const [a, b] = [
          sortableInstant(instantText(aMs, aTicks)) ?? '',
          sortableInstant(instantText(bMs, bTicks)) ?? '',
        ]
        expect(a < b).toBe(aMs * 10_000 + aTicks < bMs * 10_000 + bTicks || (aMs === bMs && aTicks < bTicks))
        expect(a === b).toBe(aMs === bMs && aTicks === bTicks)
      }),
    )
  })
})
