import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadSpecs } from '../../src/load/load-specs.ts'
import type { OperationModel } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build-api.ts'
import { deref, listAt, objectAt, textsAt, valueAt } from '../../src/model/read.ts'
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
  /** Closed values by field of the body, sorted. */
  readonly bodyEnums: Readonly<Record<string, readonly string[]>>
  readonly queryParameters: readonly string[]
  readonly page: string
  /** The date that the page bears; null where it bears none. */
  readonly pageDate: string | null
  readonly permissionsInferred: boolean
  readonly platforms: readonly string[]
  readonly licence: string | null
  readonly limits: Readonly<Record<string, number>>
  readonly errorCodes: readonly string[]
  /** What the page states of query parameters: bounds, defaults, whether one must be there. */
  readonly parameterFigures: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The page says that posting the same once more changes what is there. */
  readonly upsert: boolean
}

const facts = JSON.parse(readFileSync(new URL('./operations.json', import.meta.url), 'utf8')) as Record<
  string,
  Fact
>
const specs = fileURLToPath(new URL('../../../../specs', import.meta.url))
const api = buildApi(await loadSpecs(specs))
const conflicts = readFileSync(join(specs, 'CONFLICTS.md'), 'utf8').split('\n')

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
    bodyEnums: enumsOf(schema),
    queryParameters: query.filter((name) => !['$filter', '$top', '$skip', '$expand'].includes(name)).sort(),
    page: operation.source.page,
    pageDate: operation.source.date,
    permissionsInferred: operation.permissionsInferred,
    platforms: Object.keys(operation.platforms ?? {}).sort(),
    licence: operation.licence ?? null,
    limits: (operation.limits ?? {}) as Fact['limits'],
    errorCodes: operation.errorCodes ?? [],
    parameterFigures: figuresOf(operation),
    upsert: method === 'POST' && operation.effect !== 'read' && operation.idempotent,
  }
}

function figuresOf(operation: OperationModel): Fact['parameterFigures'] {
  return Object.fromEntries(
    parametersOf(operation).map((parameter) => [
      String(valueAt(parameter, 'name')),
      {
        ...objectAt(deref(api.document, valueAt(parameter, 'schema'))),
        required: valueAt(parameter, 'required'),
      },
    ]),
  )
}

function parametersOf({ path, method }: OperationModel): readonly unknown[] {
  return listAt(api.document, 'paths', path, method.toLowerCase(), 'parameters').map((parameter) =>
    deref(api.document, parameter),
  )
}

function enumsOf(schema: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(Object(valueAt(schema, 'properties')) as object)
      .map(([name, property]) => [name, listAt(deref(api.document, property), 'enum')] as const)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [
        name,
        values
          .filter((value) => value !== null)
          .map(String)
          .sort(),
      ]),
  )
}

function maxTopOf(operation: OperationModel): number | null {
  const maximum = figuresOf(operation)['$top']?.['maximum']
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

/** Whether a page has no figure for something that the specs take from its running text, where it says it at all. */
function isUnsaid(key: keyof Fact, fact: Fact): boolean {
  const value = fact[key]
  if (key === 'upsert') return !fact.upsert
  return fromText.has(key) && typeof value === 'object' && Object.keys(value ?? {}).length === 0
}

/** Of the figures of parameters those that the page has too: the specs also bound what no page bounds. */
function stated(view: Fact, page: Fact): Fact {
  const parameterFigures = Object.entries(page.parameterFigures).map(([name, figures]) => [
    name,
    Object.fromEntries(Object.keys(figures).map((key) => [key, view.parameterFigures[name]?.[key]])),
  ])
  return { ...view, parameterFigures: Object.fromEntries(parameterFigures) as Fact['parameterFigures'] }
}

const fromText: ReadonlySet<keyof Fact> = new Set([
  'pageDate',
  'platforms',
  'licence',
  'limits',
  'errorCodes',
])

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
  const page = factView(fact)
  const view = stated(viewOf(operation), page)
  const known = knownDifferences[id] ?? {}
  const keys = (Object.keys(page) as (keyof Fact)[]).filter((key) => !isUnsaid(key, page))
  const wanted = (key: keyof Fact): unknown => known[key]?.spec ?? page[key]
  expect(Object.fromEntries(keys.map((key) => [key, view[key]]))).toEqual(
    Object.fromEntries(keys.map((key) => [key, wanted(key)])),
  )
  // A difference that has gone must leave the list too.
  expect(
    Object.entries(known).filter(([key, { spec }]) => isDeepStrictEqual(page[key as keyof Fact], spec)),
  ).toEqual([])
})

const differences = Object.entries(knownDifferences).flatMap(([id, known]) =>
  Object.entries(known).map(([key, { conflict }]) => ({ id, key, conflict })),
)

it.each(differences)('$id differs in $key as CONFLICTS.md says', ({ id, conflict }) => {
  expect(conflict).toMatch(new RegExp(`\\b${id}\\b`))
  expect(conflicts).toContain(`### ${conflict}`)
  expect(byId.get(id)?.conflicts).not.toEqual([])
})

it('has the call of Microsoft Graph that takes over from runAdvancedQuery', () => {
  const { successor } = byId.get('runAdvancedQuery')?.retirement ?? {}
  const operation = byId.get(String(successor))
  if (!operation) throw new Error(`no spec of ${String(successor)}`)
  expect(operation).toMatchObject({ id: 'runHuntingQuery', service: 'graph' })
  expect(viewOf(operation)).toMatchObject({
    method: 'POST',
    path: '/v1.0/security/runHuntingQuery',
    delegated: ['ThreatHunting.Read.All'],
    application: ['ThreatHunting.Read.All'],
    rateLimits: [{ calls: 45, perSeconds: 60 }],
    statuses: [200],
    bodyFields: ['Query', 'Timespan'],
    requiredFields: ['Query'],
    limits: { lookBackDays: 30, maxRows: 100_000 },
  })
})
