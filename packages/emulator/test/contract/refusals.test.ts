import { type Operation, operations } from '@mde-kit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../src/defender/handlers.ts'
import { type Caller, schemaNamed, startCaller, textOf } from './caller.ts'
import { at, statusesOf } from './example-request.ts'

// What the emulator imitates refuses requests that make no sense, each time with an answer that the spec has.

const imitated = Object.values(operations)
  .filter(({ id }) => id in handlers)
  .map((operation: Operation) => ({ id: operation.id, operation }))
const thatMatch = (test: (operation: Operation) => boolean) =>
  imitated.filter(({ operation }) => test(operation))
let caller: Caller

beforeAll(async () => {
  caller = await startCaller()
}, 30_000)
afterAll(() => caller.tenant.emulator.stop())

async function firstCandidate(operation: Operation) {
  const [first] = await caller.candidates(operation)
  if (!first) throw new Error(`${operation.id} has no request to spoil`)
  return first
}

/** The token that an operation takes, whatever its kind. */
function tokenFor({ permissions: { application }, service }: Operation): string {
  const tokens = service === 'graph' ? caller.everythingOfGraph : caller.everything
  return tokens[application.length > 0 ? 'application' : 'delegated']
}

async function codeOf(operation: Operation, response: Response): Promise<unknown> {
  expect(statusesOf(operation)).toContain(response.status)
  const body: unknown = await response.json()
  expect(schemaNamed('ApiErrorResponse').safeParse(body).error?.issues).toBeUndefined()
  return at(body, 'error', 'code')
}

describe('a body with values of the wrong type', () => {
  it.each(thatMatch(({ requestBody }) => requestBody !== undefined))(
    'is 400 to $id',
    async ({ operation }) => {
      const { parameters, body } = await firstCandidate(operation)
      const keys = Object.keys(Object(body) as object)
      const spoilt = Object.fromEntries(keys.map((key) => [key, { wrong: true }]))
      const response = await caller.send(operation, tokenFor(operation), { parameters, body: spoilt })
      expect(response.status).toBe(400)
      expect(await codeOf(operation, response)).toBe('InvalidRequestBody')
    },
  )
})

/** An id of the same shape. */
function otherThan(id: string): string {
  const reversed = [...id].reverse().join('')
  return reversed === id ? `${id}9` : reversed
}

describe('an id that nothing has', () => {
  const withId = thatMatch(
    (operation) => operation.path.includes('/{') && statusesOf(operation).includes(404),
  )
  it.each(withId)('is 404 to $id', async ({ operation }) => {
    const { parameters, body } = await firstCandidate(operation)
    const unknown = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, otherThan(textOf(value))]),
    )
    const response = await caller.send(operation, tokenFor(operation), { parameters: unknown, body })
    expect(response.status).toBe(404)
    expect(await codeOf(operation, response)).toBe('ResourceNotFound')
  })
})

describe('a query option that is not documented', () => {
  const documented = thatMatch((operation) => statusesOf(operation).includes(400))
  it.each(documented)('is 400 to $id', async ({ operation }) => {
    const request = await firstCandidate(operation)
    const response = await caller.send(operation, tokenFor(operation), request, { $nonsense: '1' })
    expect(response.status).toBe(400)
    expect(await codeOf(operation, response)).toBe('ODataError')
  })
})

describe('a value that a query option cannot take', () => {
  const spoilt = [
    ...thatMatch(({ odata }) => Object.keys(odata?.filterable ?? {}).length > 0).map((each) => ({
      ...each,
      query: { $filter: 'nonsense eq 1' },
    })),
    ...thatMatch(({ odata }) => odata?.maxTop !== undefined).map((each) => ({
      ...each,
      query: { $top: '1000000' },
    })),
    ...thatMatch(({ parameters }) => parameters.query.includes('lookBackHours')).map((each) => ({
      ...each,
      query: { lookBackHours: '721' },
    })),
  ]
  it.each(spoilt)('is 400 to $id: $query', async ({ operation, query }) => {
    const response = await caller.send(operation, tokenFor(operation), await firstCandidate(operation), query)
    expect(response.status).toBe(400)
    expect(['ODataError', 'InvalidInput']).toContain(await codeOf(operation, response))
  })
})
