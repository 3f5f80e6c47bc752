import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadSpecs } from '../../src/load/load-specs.ts'
import type { OperationModel } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build-api.ts'
import { objectAt, textsAt, valueAt } from '../../src/model/read.ts'
import { knownDifferences } from './known-differences.ts'

/**
 * What the public documentation says of each operation, figures and names only. Collected once from its pages; the
 * specs must agree, except where `known-differences.ts` says why not.
 */
interface Fact {
  readonly method: string
  readonly path: string
  readonly delegated: readonly string[]
  readonly application: readonly string[]
  readonly rateLimits: readonly { calls: number; perSeconds: number }[]
  readonly roles: readonly string[]
  readonly deviceGroupScoped: boolean | null
  readonly filterable: readonly string[]
  readonly expandable: readonly string[]
  readonly maxTop: number | null
  readonly skip: boolean
  readonly paging: string
  readonly preview: boolean
  readonly deprecated: boolean
  readonly statuses: readonly number[]
  readonly bodyFields: readonly string[]
  readonly requiredFields: readonly string[]
  readonly queryParameters: readonly string[]
}

const facts = JSON.parse(readFileSync(new URL('./operations.json', import.meta.url), 'utf8')) as Record<
  string,
  Fact
>
const api = buildApi(await loadSpecs(fileURLToPath(new URL('../../../../specs', import.meta.url))))

/** The same view of a spec. Names of path parameters never travel, so they do not count. */
function viewOf(operation: OperationModel): Fact {
  const { method, permissions, rateLimits, roles, deviceGroupScoped, odata, preview, deprecated, body } =
    operation
  const schema = valueAt(api.document, 'components', 'schemas', body?.schema ?? '')
  const query = operation.queryParameters.map(({ name }) => name)
  const responses = objectAt(api.document, 'paths', operation.path, method.toLowerCase(), 'responses')
  const top = query.includes('$top') ? maxTopOf(operation) : null
  return {
    method,
    path: anonymous(operation.path),
    delegated: unique(permissions.delegated.flat()),
    application: unique(permissions.application.flat()),
    rateLimits,
    roles,
    deviceGroupScoped,
    filterable: [...(odata?.filterable ?? [])].sort(),
    expandable: odata?.expandable ?? [],
    maxTop: top,
    skip: query.includes('$skip'),
    paging: { none: 'none', nextLink: 'odata.nextLink', sasFiles: 'sas-files' }[operation.paging.kind],
    preview,
    deprecated,
    statuses: Object.keys(responses)
      .filter((status) => status.startsWith('2'))
      .map(Number)
      .sort(),
    bodyFields: Object.keys(Object(valueAt(schema, 'properties')) as object).sort(),
    requiredFields: [...textsAt(schema, 'required')].sort(),
    queryParameters: query.filter((name) => !['$filter', '$top', '$skip', '$expand'].includes(name)).sort(),
  }
}

function maxTopOf({ path, method }: OperationModel): number | null {
  const parameters = valueAt(api.document, 'paths', path, method.toLowerCase(), 'parameters')
  const list: unknown[] = Array.isArray(parameters) ? parameters : []
  const found = list
    .map((parameter) => {
      const reference = valueAt(parameter, '$ref')
      return typeof reference === 'string'
        ? valueAt(api.document, 'components', 'parameters', reference.split('/').at(-1) ?? '')
        : parameter
    })
    .find((parameter) => valueAt(parameter, 'name') === '$top')
  const maximum = valueAt(found, 'schema', 'maximum')
  return typeof maximum === 'number' ? maximum : null
}

function factView(fact: Fact): Fact {
  return {
    ...fact,
    path: anonymous(fact.path),
    delegated: unique(fact.delegated),
    application: unique(fact.application),
    filterable: [...fact.filterable].sort(),
    // Fields of fields are compared as schemas, by the bodies that the pages show.
    bodyFields: fact.bodyFields.filter((name) => !name.includes('[')),
    requiredFields: fact.requiredFields.filter((name) => !name.includes('[')),
    queryParameters: fact.queryParameters.filter((name) => !name.startsWith('$')),
  }
}

function anonymous(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}')
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

const byId = new Map(api.operations.map((operation) => [operation.id, operation]))
const cases = Object.entries(facts).map(([id, fact]) => ({ id, fact }))

// Operations that the service gained after the facts were collected need no fact, so that a spec is one edit.
it('covers all 115 operations that were documented when the facts were collected', () => {
  expect(cases).toHaveLength(115)
  expect(Object.keys(facts).filter((id) => byId.get(id)?.service !== 'defender')).toEqual([])
})

it.each(cases)('$id says what its page says', ({ id, fact }) => {
  const operation = byId.get(id)
  if (!operation) throw new Error(`no spec of ${id}`)
  const [view, wanted] = [viewOf(operation), factView(fact)]
  const differing = (Object.keys(wanted) as (keyof Fact)[]).filter(
    (key) => JSON.stringify(view[key]) !== JSON.stringify(wanted[key]),
  )
  const allowed = knownDifferences[id] ?? {}
  const unexplained = differing
    .filter((key) => !(key in allowed))
    .map((key) => ({ key, page: wanted[key], spec: view[key] }))
  expect(unexplained).toEqual([])
  // A difference that has gone must leave the list too.
  expect(Object.keys(allowed).filter((key) => !differing.some((name) => name === key))).toEqual([])
})
