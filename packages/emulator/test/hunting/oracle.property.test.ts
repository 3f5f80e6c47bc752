import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { rowsOf, warmUp } from './hunting-bench.ts'

// Random tables, each question asked of the engine and of a few lines of plain JavaScript.

beforeAll(warmUp, 120_000)

interface Item {
  readonly k: string
  readonly n: number | null
}

const item = fc.record({
  k: fc.constantFrom('x', 'y', 'X', 'x y', ''),
  n: fc.option(fc.integer({ min: -5, max: 5 }), { nil: null }),
})
const items = fc.array(item, { maxLength: 12 })
const runs = { numRuns: 60 }

function tableOf(list: readonly Item[]): string {
  const values = list.flatMap(({ k, n }) => [JSON.stringify(k), `long(${String(n)})`])
  // A table without a row has no literal.
  return list.length === 0
    ? 'datatable(k: string, n: long) ["", 0] | where false'
    : `datatable(k: string, n: long) [${values.join(', ')}]`
}
const cells = (list: readonly Item[]) => list.map(({ k, n }) => [k, n])

it('where', async () => {
  const check = async (list: readonly Item[], least: number, word: string) => {
    const query = `${tableOf(list)} | where n >= ${least} and k has "${word}" or n == 0`
    const want = list.filter(
      ({ k, n }) =>
        (n !== null && n >= least && k.toLowerCase().split(' ').includes(word.toLowerCase())) || n === 0,
    )
    expect(await rowsOf(query)).toEqual(cells(want))
  }
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: -5, max: 5 }), fc.constantFrom('x', 'Y'), check),
    runs,
  )
})

it('sort', async () => {
  const check = async (list: readonly Item[]) => {
    const key = ({ n }: Item) => n ?? Number.NEGATIVE_INFINITY
    const want = [...list].sort((a, b) => key(b) - key(a) || (a.k < b.k ? -1 : a.k > b.k ? 1 : 0))
    expect(await rowsOf(`${tableOf(list)} | sort by n, k asc`)).toEqual(cells(want))
  }
  await fc.assert(fc.asyncProperty(items, check), runs)
})

it('summarize', async () => {
  const check = async (list: readonly Item[]) => {
    const groups = new Map<string, (number | null)[]>()
    for (const { k, n } of list) groups.set(k, [...(groups.get(k) ?? []), n])
    const want = [...groups].map(([k, all]) => {
      const known = all.filter((n) => n !== null)
      return [
        k,
        all.length,
        known.reduce((sum, n) => sum + n, 0),
        known.length === 0 ? null : Math.min(...known),
        new Set(known).size,
        [...new Set(known)],
      ]
    })
    const query = `${tableOf(list)} | summarize count(), sum(n), min(n), dcount(n), make_set(n) by k`
    expect(await rowsOf(query)).toEqual(want)
  }
  await fc.assert(fc.asyncProperty(items, check), runs)
})

it.each(['inner', 'leftouter', 'leftanti', 'leftsemi', 'innerunique', 'rightouter', 'fullouter'] as const)(
  'join of kind %s',
  async (kind) => {
    const check = async (left: readonly Item[], right: readonly Item[]) => {
      const query = `${tableOf(left)} | join kind = ${kind} (${tableOf(right)}) on n`
      // The order of rows is nobody's business here.
      expect(sorted(await rowsOf(query))).toEqual(sorted(joined(kind, left, right)))
    }
    await fc.assert(fc.asyncProperty(items, items, check), runs)
  },
)

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

/** Each row of the left side against each of the right. */
function joined(kind: string, left: readonly Item[], right: readonly Item[]): unknown[] {
  const equal = (a: Item, b: Item) => a.n !== null && a.n === b.n
  const first =
    kind === 'innerunique'
      ? left.filter((a, at) => a.n === null || left.findIndex((b) => b.n === a.n) === at)
      : left
  const pairs = first.flatMap((a) => right.filter((b) => equal(a, b)).map((b) => [a.k, a.n, b.k, b.n]))
  const lonely = left.filter((a) => !right.some((b) => equal(a, b)))
  const others = right.filter((b) => !left.some((a) => equal(a, b)))
  switch (kind) {
    case 'leftanti':
      return cells(lonely)
    case 'leftsemi':
      return cells(left.filter((a) => !lonely.includes(a)))
    case 'rightouter':
      return [...pairs, ...others.map((b) => ['', null, b.k, b.n])]
    case 'leftouter':
    case 'fullouter':
      return [
        ...left.flatMap((a) =>
          lonely.includes(a)
            ? [[a.k, a.n, '', null]]
            : right.filter((b) => equal(a, b)).map((b) => [a.k, a.n, b.k, b.n]),
        ),
        ...(kind === 'fullouter' ? others.map((b) => ['', null, b.k, b.n]) : []),
      ]
    default:
      return pairs
  }
}
