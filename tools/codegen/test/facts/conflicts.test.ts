import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadSpecs } from '../../src/load/load-specs.ts'
import { buildApi } from '../../src/model/build-api.ts'

const specs = fileURLToPath(new URL('../../../../specs', import.meta.url))
const { operations } = buildApi(await loadSpecs(specs))

/** The words of all headings of single conflicts. A mention in the text of an entry does not count. */
const named = new Set(
  readFileSync(join(specs, 'CONFLICTS.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('### '))
    .flatMap((heading) => heading.match(/\w+/g) ?? []),
)

it('has a heading in CONFLICTS.md for every operation with x-mde-conflicts', () => {
  const withConflicts = operations.filter(({ conflicts }) => conflicts.length > 0).map(({ id }) => id)
  expect(withConflicts).not.toEqual([])
  expect(withConflicts.filter((id) => !named.has(id))).toEqual([])
})

it('has x-mde-conflicts on every operation that a heading of CONFLICTS.md names', () => {
  const inHeadings = operations.filter(({ id }) => named.has(id))
  expect(inHeadings).not.toEqual([])
  expect(inHeadings.filter(({ conflicts }) => conflicts.length === 0).map(({ id }) => id)).toEqual([])
})
