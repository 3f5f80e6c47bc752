import { readFileSync } from 'node:fs'
import { operations, type PermissionAlternatives } from '@mde-kit/contract'
import { expect, it } from 'vitest'
import { handlers } from '../src/defender/handlers.ts'
import { resolveEmulatorOptions } from '../src/emulator-options.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const readme = read('../README.md')

/** Specs list the least permission first; only cancelling names more than two, those of all actions. */
function leastOf(alternatives: PermissionAlternatives): string {
  return alternatives.length > 2 ? 'any action permission' : (alternatives[0] ?? ['none']).join(' + ')
}

/** The table of the README, as the contract has it. */
const rows = Object.values(operations)
  .filter(({ id }) => id in handlers)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
  .map(({ id, method, path, permissions: { delegated, application } }) => {
    const [user, app] = [delegated, application].map(leastOf)
    const names = user === app ? user : `${user} · ${app}`
    return `| \`${id}\` | \`${method} ${path}\` | ${names} |`
  })

it('lists every operation with its least permission', () => {
  const table = /<!-- operations -->\n([\s\S]*?)\n?<!-- \/operations -->/.exec(readme)?.[1]
  expect(table?.split('\n').slice(2)).toEqual(rows)
})

it.each([
  { file: 'list-alerts', marker: 'a test in ten lines' },
  { file: 'sign-in', marker: 'a person signs in' },
  { file: 'faults', marker: 'a connection is cut' },
  { file: 'actions', marker: 'an action that fails' },
])('shows an example that runs: $marker', ({ file, marker }) => {
  const [, example = ''] = read(`./examples/${file}.test.ts`).split(`// README: ${marker}\n`)
  expect(example).not.toBe('')
  expect(readme).toContain(example)
})

it('names every option with its default', () => {
  const table = /\| option \|[\s\S]*?\n\n/.exec(readme)?.[0] ?? ''
  for (const [name, value] of Object.entries(resolveEmulatorOptions({}))) {
    expect(table).toContain(`\`${name}\``)
    if (typeof value === 'string') expect(table).toContain(value)
  }
})
