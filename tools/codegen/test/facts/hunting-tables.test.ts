import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { huntingTables } from '../../../../packages/contract/src/generated/hunting-tables.gen.ts'

/** What the public documentation says of the tables of advanced hunting: the type of each column. */
const facts = JSON.parse(
  readFileSync(fileURLToPath(new URL('./hunting-tables.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>

it('has every table of the documentation, 29 with 709 columns', () => {
  expect(Object.keys(huntingTables).sort()).toEqual(Object.keys(facts).sort())
  const columns = Object.values(huntingTables).flatMap((table) => Object.keys(table.columns))
  expect([Object.keys(huntingTables).length, columns.length]).toEqual([29, 709])
})

it.each(Object.keys(facts))('%s has the columns and types of its page', (name) => {
  expect(huntingTables[name]?.columns).toEqual(facts[name])
})
