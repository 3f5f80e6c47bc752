import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import type { Operation } from '@mde-kit/contract'
import { examples } from '@mde-kit/contract/examples'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { operations } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { createResources } from '../src/generated/resources.gen.ts'
import type { DefenderClient } from '../src/index.ts'
import { clientWith } from './fakes/client.ts'
import { json, status } from './fakes/fetch.ts'

// Walks the operation table: a method is tested the moment its spec exists.

const all: readonly Operation[] = Object.values(operations)
const cases = all.map((operation) => ({ id: operation.id, operation }))

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) found = Object.entries(Object(found) as object).find(([name]) => name === key)?.[1]
  return found
}

function deref(value: unknown): unknown {
  const reference = at(value, '$ref')
  return typeof reference === 'string' ? deref(at(openapi, ...reference.slice(2).split('/'))) : value
}

interface Parameter {
  readonly name: string
  readonly required: boolean
}

function parametersIn(place: 'path' | 'query', { path, method }: Operation): readonly Parameter[] {
  const item = at(openapi, 'paths', path)
  const declared = [at(item, method.toLowerCase(), 'parameters'), at(item, 'parameters')]
  return declared
    .flatMap((list) => (Array.isArray(list) ? list.map(deref) : []))
    .filter((parameter) => at(parameter, 'in') === place)
    .map((parameter) => ({
      name: String(at(parameter, 'name')),
      required: at(parameter, 'required') === true,
    }))
}

/** A value that needs no encoding, and no quotes where it stands for an instant or a number. */
function valueFor(name: string): string {
  if (name === 'timestamp') return '2026-01-01T00:00:00Z'
  return name.endsWith('Index') ? '0' : `the-${name}`
}

/** The path as documented: the texts of function calls in quotes, instants and numbers without. */
function documentedPath(operation: Operation): string {
  return operation.path.replace(/(=?'?)\{(\w+)\}/g, (_, before: string, name: string) => {
    const value = encodeURIComponent(valueFor(name))
    const isText = !/^(?:\d|2026-)/.test(value)
    return before === '=' && isText ? `='${value}'` : `${before}${value}`
  })
}

function answerTo({ answer, successStatus }: Operation): Response {
  if (answer === 'empty') return status(successStatus)
  const bodies = { page: { value: [{ id: 'x' }] }, record: { id: 'x' }, value: 7 }
  return json(bodies[answer], successStatus)
}

const wanted = { page: [{ id: 'x' }], record: { id: 'x' }, value: 7, empty: undefined }

/** The method of an operation; for lists, one that collects the records. */
function methodOf(
  { caller }: Pick<DefenderClient, 'caller'>,
  { id }: Operation,
): (...args: unknown[]) => Promise<unknown> {
  const { resource = '', name = '' } = Object.entries(operationDocs).find(([key]) => key === id)?.[1] ?? {}
  // The whole client has rows in place of some, see with-exports.test.ts.
  const method = at(createResources(caller), resource, name)
  if (typeof method !== 'function') throw new Error(`There is no ${resource}.${name}.`)
  return async (...args) => {
    const result: unknown = await Reflect.apply(method, undefined, args)
    const collect = at(result, 'toArray')
    return typeof collect === 'function' ? (Reflect.apply(collect, result, []) as unknown) : result
  }
}

/** Path parameters in the order of the spec, then the body, the query and the options. */
function argumentsFor(operation: Operation): unknown[] {
  const query = parametersIn('query', operation)
  const required = query.filter((parameter) => parameter.required)
  const isForm = operation.requestBody?.mediaType === 'multipart/form-data'
  return [
    ...parametersIn('path', operation).map(({ name }) => valueFor(name)),
    ...(operation.requestBody ? [isForm ? { File: new Blob(['x']) } : { a: 1 }] : []),
    ...(query.length > 0 ? [Object.fromEntries(required.map(({ name }) => [name, valueFor(name)]))] : []),
    { headers: { 'x-last': 'yes' } },
  ]
}

describe('every operation', () => {
  it.each(cases)('$id sends what is documented', async ({ operation }) => {
    const { client, sent } = clientWith([answerTo(operation)], { preflight: 'off' })
    expect(await methodOf(client, operation)(...argumentsFor(operation))).toEqual(wanted[operation.answer])

    const host = operation.service === 'graph' ? 'graph.microsoft.com' : 'api.security.microsoft.com'
    expect(sent).toHaveLength(1)
    const [only] = sent
    const url = new URL(only?.url ?? '')
    expect(`${only?.method} ${url.host}${url.pathname}`).toBe(
      `${operation.method} ${host}${documentedPath(operation)}`,
    )
    const required = parametersIn('query', operation).filter((parameter) => parameter.required)
    expect(Object.fromEntries(url.searchParams)).toEqual(
      Object.fromEntries(required.map(({ name }) => [name, valueFor(name)])),
    )
    expect(only?.headers.get('x-last')).toBe('yes')
    const { mediaType } = operation.requestBody ?? {}
    if (mediaType === undefined) expect(only?.body).toBe('')
    else expect(only?.headers.get('content-type')).toContain(mediaType)
  })

  it.each(cases)('$id takes the documented answer in strict mode', async ({ operation }) => {
    const documented = Object(examples[operation.id]) as Record<string, unknown>
    // One page will do.
    const example = { ...documented }
    delete example['@odata.nextLink']
    const body = operation.answer === 'value' ? examples[operation.id] : example
    const answer = operation.answer === 'empty' ? status(operation.successStatus) : json(body)
    const { client } = clientWith([answer], { preflight: 'off', validate: 'strict' })
    const want = { page: example['value'], record: example, value: body, empty: undefined }
    expect(await methodOf(client, operation)(...argumentsFor(operation))).toEqual(want[operation.answer])
  })

  it.each(cases)('$id refuses another answer in strict mode', async ({ operation }) => {
    const bodies = { page: { value: [7] }, record: [], value: {}, empty: undefined }
    const answer = json(bodies[operation.answer] ?? { id: 7 })
    const { client } = clientWith([answer], { preflight: 'off', validate: 'strict' })
    const work = methodOf(client, operation)(...argumentsFor(operation))
    if (operation.answer === 'empty') await expect(work).resolves.toBeUndefined()
    else await expect(work).rejects.toMatchObject({ issues: expect.arrayContaining([expect.anything()]) })
  })

  const withPath = cases.filter(({ operation }) => operation.path.includes('{'))
  it.each(withPath)('$id takes no blank in its path', async ({ operation }) => {
    const { client, sent } = clientWith([], { preflight: 'off' })
    const blanks = parametersIn('path', operation).map(() => ' ')
    const work = methodOf(client, operation)(...blanks, ...argumentsFor(operation).slice(blanks.length))
    await expect(work).rejects.toMatchObject({ code: 'MDE_CONFIG' })
    expect(sent).toEqual([])
  })
})
