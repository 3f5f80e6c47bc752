import { readFileSync } from 'node:fs'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { describe, expect, it } from 'vitest'
import { operationOf } from '../src/actions/action-request.ts'
import { bundle } from './bundle.ts'

const all = Object.entries(operationDocs).map(([id, { resource }]) => ({ id, resource }))
const resources = [...new Set(all.map(({ resource }) => resource))].map((resource) => ({
  resource,
  subpath: resource.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  factory: `create${resource.charAt(0).toUpperCase()}${resource.slice(1)}Client`,
}))

/** Of the client of one resource: default policies, paging and what its operations are. */
const limitBytes = 10 * 1024

/** Operations that a bundle holds. Not by the id alone: methods of other resources have such names too. */
function operationsIn(text: string): string[] {
  return all.map(({ id }) => id).filter((id) => text.includes(`id:"${id}"`))
}

/** Operations whose answers a bundle can validate: the schema of each, or null, by the id. */
function answersIn(text: string): string[] {
  const [, answers = ''] = /answers:\{([^}]*)\}/.exec(text) ?? []
  return all.map(({ id }) => id).filter((id) => `,${answers}`.includes(`,${id}:`))
}

describe('a client of one resource', () => {
  it.each(resources)('$subpath brings no other', async ({ resource, subpath, factory }) => {
    const code = `export { ${factory} } from '@mde-kit/client/${subpath}'`
    const { text, onDemand, gzipBytes } = await bundle(code)
    const own = all.filter((operation) => operation.resource === resource).map(({ id }) => id)
    expect(operationsIn(text)).toEqual(own)
    expect(operationsIn(onDemand)).toEqual([])
    // What the specs know of answers is loaded when they are to be validated, and for this resource only.
    expect(text).not.toContain('illegalNull')
    expect(onDemand).toContain('illegalNull')
    expect(answersIn(onDemand)).toEqual(own)
    expect(gzipBytes).toBeLessThanOrEqual(limitBytes)
  })
})

it.each([
  { name: 'what judges links is loaded by the second page', holds: 'the link to the next page' },
  { name: 'what writes forms is loaded by the first file', holds: 'new FormData' },
  { name: 'what is said of operations is loaded by errors', holds: 'https://learn.microsoft.com/' },
])('$name', async ({ holds }) => {
  const { text, onDemand } = await bundle(
    `export { createLibraryFilesClient } from '@mde-kit/client/library-files'`,
  )
  expect([text, onDemand].map((code) => code.includes(holds))).toEqual([false, true])
})

it('handles many indicators with what is loaded by the first call, and never with what reads CSV', async () => {
  const { text, onDemand } = await bundle(`export { createDefenderClient } from '@mde-kit/client'`)
  expect([text, onDemand].map((code) => code.includes('indicators went in'))).toEqual([false, true])
  expect(text + onDemand).not.toContain('papaparse')
})

describe('what writes filters', () => {
  it('is loaded by the first filter that is not text', async () => {
    const { text, onDemand } = await bundle(`export { createAlertsClient } from '@mde-kit/client/alerts'`)
    expect([text, onDemand].map((code) => code.includes('startswith'))).toEqual([false, true])
  })

  it('comes with a template', async () => {
    const { text } = await bundle(`export { odata } from '@mde-kit/client'`)
    expect(text).toContain('stands inside quotes')
    expect(operationsIn(text)).toEqual([])
  })
})

it.each([
  { name: 'what starts actions', by: 'action', holds: 'What is to be resumed' },
  { name: 'what reads files', by: 'row of an export', holds: 'is damaged, or no gzip' },
  { name: 'what hunts', by: 'query', holds: 'was answered with a success that has no columns' },
])('loads $name by the first $by', async ({ holds }) => {
  const { text, onDemand } = await bundle(`export { createDefenderClient } from '@mde-kit/client'`)
  expect([text, onDemand].map((code) => code.includes(holds))).toEqual([false, true])
})

describe('a client of actions', () => {
  it('brings no other operations than it takes', async () => {
    const { text, gzipBytes } = await bundle(`export { createActionsClient } from '@mde-kit/client/actions'`)
    expect(operationsIn(text).sort()).toEqual(
      [
        ...Object.values(operationOf).map(({ id }) => id),
        'cancelMachineAction',
        'getInvestigation',
        'getMachineAction',
        'listInvestigations',
        'listMachineActions',
        'startInvestigation',
      ].sort(),
    )
    expect(gzipBytes).toBeLessThanOrEqual(14_000)
  })
})

describe('the whole client', () => {
  it('brings every operation, and stays small', async () => {
    const { text, gzipBytes } = await bundle(`export { createDefenderClient } from '@mde-kit/client'`)
    expect(operationsIn(text)).toHaveLength(all.length)
    expect(gzipBytes).toBeLessThanOrEqual(32 * 1024)
  })

  it('has at the most two dependencies that others wrote', () => {
    const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
    const others = Object.keys(dependencies).filter((name) => !name.startsWith('@mde-kit/'))
    expect(others.length).toBeLessThanOrEqual(2)
  })
})
