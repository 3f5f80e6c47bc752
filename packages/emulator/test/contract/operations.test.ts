import { createDefenderClient } from '@mde-kit/client'
import { type Operation, operations } from '@mde-kit/contract'
import * as schemas from '@mde-kit/contract/schemas'
import { leastPrivilege, permissions, type TokenKind } from '@mde-kit/contract/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { handlers } from '../../src/defender/handlers.ts'
import { answerSchemaName, at, exampleBody, exampleParameters } from './example-request.ts'
import { startTenant, type TestTenant } from './tenant.ts'

// Walks the operation table: an operation is tested the moment its spec exists.

const kinds: readonly TokenKind[] = ['delegated', 'application']
const all: readonly Operation[] = Object.values(operations)

function leastNames({ id }: Operation, kind: TokenKind): string[] {
  return leastPrivilege([id], kind).permissions.map(({ name }) => name)
}
const cases = all.map((operation) => ({ id: operation.id, operation }))
let tenant: TestTenant
let everything: Readonly<Record<TokenKind, string>>
/** Of an emulator with the same tenant id and other keys. */
let foreignToken: string

beforeAll(async () => {
  // Actions stay pending, so that there is something to cancel.
  tenant = await startTenant({ rateLimits: 'off', actionTimings: { pendingMs: 3_600_000, inProgressMs: 1 } })
  const foreign = await startTenant()
  foreignToken = await foreign.tokenWith('application', ['Alert.Read.All'])
  await foreign.emulator.stop()
  everything = {
    delegated: await tenant.tokenWith('delegated', Object.keys(permissions.delegated)),
    application: await tenant.tokenWith('application', Object.keys(permissions.application)),
  }
  const [isolate, machines] = [operations.isolateMachine, await idsUnder('/api/machines')]
  for (const id of machines.slice(0, 6))
    await send(isolate, everything.application, { id }, { Comment: 'x', IsolationType: 'Full' })
}, 30_000)
afterAll(() => tenant.emulator.stop())

const call = (path: string, token: string | undefined, init: RequestInit = {}) =>
  fetch(tenant.emulator.url + path, {
    ...init,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
  })

function send(
  operation: Operation,
  token: string | undefined,
  parameters: Readonly<Record<string, unknown>>,
  body: unknown,
) {
  const fill = (name: string) => encodeURIComponent(textOf(parameters[name]))
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => fill(name))
  const query = new URLSearchParams(
    Object.entries(exampleParameters(operation, 'query')).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  )
  return call(`${path}?${query.toString()}`, token, {
    method: operation.method,
    ...(body !== undefined && operation.method !== 'GET' && { body: JSON.stringify(body) }),
  })
}

/** Anything as text of a path; a parameter that does not matter is `x`. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'x'
}

/** Ids of the first records of a collection. */
async function idsUnder(path: string): Promise<string[]> {
  const page: unknown = await (await call(path, everything.application)).json()
  const records = at(page, 'value')
  return Array.isArray(records) ? records.slice(0, 60).map((record: unknown) => String(at(record, 'id'))) : []
}

/** Requests that may succeed: the ids of the collection that the path hangs under, then the example of the spec. */
async function candidates(
  operation: Operation,
): Promise<{ parameters: Record<string, unknown>; body: unknown }[]> {
  const ids = { machineId: await idsUnder('/api/machines'), alertId: await idsUnder('/api/alerts') }
  const body = exampleBody(operation, ids)
  const parameters = exampleParameters(operation, 'path')
  const [first] = Object.keys(parameters)
  const parents =
    first === undefined ? [] : await idsUnder(operation.path.slice(0, operation.path.indexOf('/{')))
  return [...parents.map((id) => ({ ...parameters, [first ?? '']: id })), parameters].map((each) => ({
    parameters: each,
    body,
  }))
}

async function firstAccepted(operation: Operation, token: string): Promise<Response> {
  let last: Response | undefined
  for (const { parameters, body } of await candidates(operation)) {
    last = await send(operation, token, parameters, body)
    if (last.status !== 400 && last.status !== 404) return last
  }
  if (!last) throw new Error(`${operation.id} has no collection to take an id from`)
  return last
}

function schemaNamed(name: string): z.ZodType {
  const found = Object.entries(schemas).find(([key]) => key.toLowerCase() === `${name.toLowerCase()}schema`)
  if (!found) throw new Error(`no schema named ${name}`)
  return found[1]
}

const isImitated = ({ id }: Operation) => id in handlers

describe.each(cases)('$id', ({ id, operation }) => {
  if (operation.service === 'graph') {
    it('says loudly that it is not imitated', async () => {
      const response = await send(operation, everything.application, {}, {})
      expect(response.status).toBe(501)
      expect(await response.text()).toContain(id)
    })
    return
  }
  const callable = kinds.filter((kind) => operation.permissions[kind].length > 0)

  it.each(callable)('succeeds with the least a %s token needs, in the shape of its spec', async (kind) => {
    const token = await tenant.tokenWith(kind, leastNames(operation, kind))
    const response = await firstAccepted(operation, token)
    expect(response.status).toBe(operation.successStatus)
    expect(response.headers.get('x-mde-emulated')).toBe(isImitated(operation) ? null : 'example')
    const name = answerSchemaName(operation)
    if (name === undefined) return expect(await response.text()).toBe('')
    const result = schemaNamed(name).safeParse(await response.json())
    expect(result.error?.issues).toBeUndefined()
  })

  it('answers 401 without a token, to garbage, and to a token of another tenant', async () => {
    for (const token of [undefined, 'garbage', foreignToken]) {
      const response = await send(operation, token, { id: 'x' }, {})
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({
        error: { code: 'Unauthorized', message: expect.any(String) },
      })
    }
  })

  it.each(kinds)('answers 403 to a %s token with every permission but the right ones', async (kind) => {
    const right = operation.permissions[kind].flat()
    const token = await tenant.tokenWith(
      kind,
      Object.keys(permissions[kind]).filter((name) => !right.includes(name)),
    )
    const response = await send(operation, token, { id: 'x' }, {})
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
      const response = await send({ ...operation, path }, undefined, { id: 'x' }, {})
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
    const resource = at(defender, operation.resource)
    const method = at(resource, operation.name)
    if (typeof method !== 'function')
      throw new Error(`the client has no ${operation.resource}.${operation.name}`)
    const before = tenant.emulator.requests.length
    let outcome: unknown
    for (const { parameters, body } of await candidates(operation)) {
      const query = exampleParameters(operation, 'query')
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

/** Waits for a promise, or reads the first records of pages; an error is returned. */
async function settle(result: unknown): Promise<unknown> {
  try {
    const toArray = at(result, 'toArray')
    if (typeof toArray === 'function')
      return await (toArray as (options: object) => Promise<unknown>).call(result, { limit: 5 })
    return await result
  } catch (error) {
    return error
  }
}
