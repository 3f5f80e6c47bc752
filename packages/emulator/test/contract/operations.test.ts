import { createDefenderClient } from '@mde-kit/client'
import { type Operation, operations } from '@mde-kit/contract'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { leastPrivilege, permissions, type TokenKind } from '@mde-kit/contract/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../src/defender/handlers.ts'
import { type Caller, schemaNamed, startCaller } from './caller.ts'
import { answerSchemaName, at } from './example-request.ts'
import { startTenant, type TestTenant } from './tenant.ts'
import { unknownProperties } from './unknown-properties.ts'

// Walks the operation table: an operation is tested the moment its spec exists.

const kinds: readonly TokenKind[] = ['delegated', 'application']
const all: readonly Operation[] = Object.values(operations)

function leastNames({ id }: Operation, kind: TokenKind): string[] {
  return leastPrivilege([id], kind).permissions.map(({ name }) => name)
}
const cases = all.map((operation) => ({ id: operation.id, operation }))
const nothing = { parameters: { id: 'x' }, body: {} }
let caller: Caller
let tenant: TestTenant
/** Of an emulator with the same tenant id and other keys. */
let foreignToken: string

beforeAll(async () => {
  caller = await startCaller()
  tenant = caller.tenant
  const foreign = await startTenant()
  foreignToken = await foreign.tokenWith('application', ['Alert.Read.All'])
  await foreign.emulator.stop()
}, 30_000)
afterAll(() => tenant.emulator.stop())

async function firstAccepted(operation: Operation, token: string): Promise<Response> {
  let last: Response | undefined
  for (const candidate of await caller.candidates(operation)) {
    last = await caller.send(operation, token, candidate)
    if (last.status !== 400 && last.status !== 404) return last
  }
  if (!last) throw new Error(`${operation.id} has no collection to take an id from`)
  return last
}

const isImitated = ({ id }: Operation) => id in handlers

describe.each(cases)('$id', ({ id, operation }) => {
  const callable = kinds.filter((kind) => operation.permissions[kind].length > 0)

  it.each(callable)('succeeds with the least a %s token needs, in the shape of its spec', async (kind) => {
    const token = await tenant.tokenWith(kind, leastNames(operation, kind), operation.service)
    const response = await firstAccepted(operation, token)
    expect(response.status).toBe(operation.successStatus)
    expect(response.headers.get('x-mde-emulated')).toBe(isImitated(operation) ? null : 'example')
    const name = answerSchemaName(operation)
    if (name === undefined) return expect(await response.text()).toBe('')
    const answer: unknown = await response.json()
    expect(schemaNamed(name).safeParse(answer).error?.issues).toBeUndefined()
    expect(unknownProperties(answer, name)).toEqual([])
  })

  it('answers 401 without a token, to garbage, and to a token of another tenant', async () => {
    for (const token of [undefined, 'garbage', foreignToken]) {
      const response = await caller.send(operation, token, nothing)
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({
        error: {
          code: operation.service === 'graph' ? 'InvalidAuthenticationToken' : 'Unauthorized',
          message: expect.any(String),
        },
      })
    }
  })

  // A person gets no token for Graph without a permission of it.
  const refused = operation.service === 'graph' ? (['application'] as const) : kinds
  it.each(refused)('answers 403 to a %s token with every permission but the right ones', async (kind) => {
    const right = operation.permissions[kind].flat()
    const token = await tenant.tokenWith(
      kind,
      Object.keys(permissions[kind]).filter((name) => !right.includes(name)),
      operation.service,
    )
    const response = await caller.send(operation, token, nothing)
    expect(response.status).toBe(403)
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('Forbidden')
    for (const name of right) expect(error.message).toContain(name)
  })

  it('answers at the versioned path, and in any letter case', async () => {
    for (const path of [
      operation.path.replace('/api/', '/api/v1.0/'),
      operation.path.replace('/api/', '/API/'),
    ]) {
      const response = await caller.send({ ...operation, path }, undefined, nothing)
      expect(response.status).toBe(401)
    }
  })

  it('is reached by the client, under its resource and name', async () => {
    const defender = createDefenderClient({
      credential: tenant.credentialWith(
        callable.at(-1) ?? 'application',
        leastNames(operation, callable.at(-1) ?? 'application'),
      ),
      apiBase: tenant.emulator.url,
    })
    const docs = Object.entries(operationDocs).find(([key]) => key === id)?.[1]
    const resource = at(defender, docs?.resource ?? '')
    const method = at(resource, docs?.name ?? '')
    if (typeof method !== 'function') throw new Error(`the client has no ${docs?.resource}.${docs?.name}`)
    const before = tenant.emulator.requests.length
    let outcome: unknown
    for (const { parameters, body } of await caller.candidates(operation)) {
      const example = caller.exampleQuery(operation)
      // Changes are walked as exports are, by an option with a name of its own.
      const query = 'sinceTime' in example ? { since: example['sinceTime'] } : example
      const args = [
        ...Object.values(parameters),
        ...(body === undefined ? [] : [body]),
        ...(Object.keys(query).length > 0 ? [query] : []),
      ]
      const result: unknown = (method as (...args: unknown[]) => unknown).apply(resource, args)
      outcome = await settle(result)
      if (!(outcome instanceof Error)) break
    }
    expect(outcome).not.toBeInstanceOf(Error)
    expect(tenant.emulator.requests.slice(before)).toContainEqual(
      expect.objectContaining({ operationId: id, status: operation.successStatus }),
    )
  })
})

/** Waits for a promise, or reads the first records of pages or of an export; an error is returned. */
async function settle(result: unknown): Promise<unknown> {
  try {
    const toArray = at(result, 'toArray')
    if (typeof toArray === 'function')
      return await (toArray as (options: object) => Promise<unknown>).call(result, { limit: 5 })
    if (isWalkable(result)) return await result[Symbol.asyncIterator]().next()
    return await result
  } catch (error) {
    return error
  }
}

function isWalkable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
