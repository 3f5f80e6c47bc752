import { type Operation, operations } from '@mde-kit/contract'
import { graphPermissions, permissions, type TokenKind } from '@mde-kit/contract/permissions'
import * as schemas from '@mde-kit/contract/schemas'
import type { z } from 'zod'
import { exampleBody, exampleParameters } from './example-request.ts'
import { knownValuesOf } from './known-values.ts'
import { startTenant, type TestTenant } from './tenant.ts'

/** A request that may succeed. */
export interface Candidate {
  readonly parameters: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** An emulator with something in every collection, and a way to call any operation of the table. */
export interface Caller {
  readonly tenant: TestTenant
  /** Tokens with every permission of their kind. */
  readonly everything: Readonly<Record<TokenKind, string>>
  /** The same for Microsoft Graph. */
  readonly everythingOfGraph: Readonly<Record<TokenKind, string>>
  /** Requests with records that the emulator has, then with the example of the spec. */
  candidates(operation: Operation): Promise<readonly Candidate[]>
  /** The required options of the query, with values that exist in the emulator. */
  exampleQuery(operation: Operation): Readonly<Record<string, unknown>>
  /** @param query Further options. */
  send(
    operation: Operation,
    token: string | undefined,
    request: Candidate,
    query?: Readonly<Record<string, string>>,
  ): Promise<Response>
}

export async function startCaller(): Promise<Caller> {
  // Actions stay pending, so that there is something to cancel.
  const tenant = await startTenant({
    rateLimits: 'off',
    actionTimings: { pendingMs: 3_600_000, inProgressMs: 1 },
  })
  const everything = {
    delegated: await tenant.tokenWith('delegated', Object.keys(permissions.delegated)),
    application: await tenant.tokenWith('application', Object.keys(permissions.application)),
  }
  const graphToken = (kind: TokenKind) => tenant.tokenWith(kind, Object.keys(graphPermissions[kind]), 'graph')
  const everythingOfGraph = {
    delegated: await graphToken('delegated'),
    application: await graphToken('application'),
  }
  const call = (path: string, token: string | undefined, init: RequestInit = {}) =>
    fetch(tenant.emulator.url + path, {
      ...init,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(!(init.body instanceof FormData) && { 'content-type': 'application/json' }),
      },
    })
  const known = await knownValuesOf(async (path) => (await call(path, everything.application)).json())

  const exampleQuery = (operation: Operation) =>
    Object.fromEntries(
      Object.entries(exampleParameters(operation, 'query')).map(([name, value]) => [
        name,
        known.query[name] ?? value,
      ]),
    )
  const send: Caller['send'] = (operation, token, { parameters, body }, query = {}) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(textOf(parameters[name])),
    )
    const options = Object.entries({ ...exampleQuery(operation), ...query }).map(
      ([name, value]): [string, string] => [name, String(value)],
    )
    return call(`${path}?${new URLSearchParams(options).toString()}`, token, {
      method: operation.method,
      ...(body !== undefined && operation.method !== 'GET' && { body: written(operation, body) }),
    })
  }

  for (const id of (known.bodyKeys['machineid'] ?? []).slice(0, 6))
    await send(operations.isolateMachine, everything.application, {
      parameters: { id },
      body: { Comment: 'x', IsolationType: 'Full' },
    })
  return {
    tenant,
    everything,
    everythingOfGraph,
    exampleQuery,
    send,
    async candidates(operation) {
      const body = exampleBody(operation, {
        ...known.bodyKeys,
        indicatorid: await known.indicatorIds(),
      })
      const documented = exampleParameters(operation, 'path')
      const existing = await known.pathParameters(operation)
      return [...existing.map((parameters) => ({ ...documented, ...parameters })), documented].map(
        (parameters) => ({ parameters, body }),
      )
    },
  }
}

function written({ requestBody }: Operation, body: unknown): string | FormData {
  if (requestBody?.mediaType !== 'multipart/form-data') return JSON.stringify(body)
  const form = new FormData()
  for (const [name, value] of Object.entries(Object(body) as object))
    form.append(name, value instanceof Blob ? value : String(value))
  return form
}

/** Anything as text of a path; a parameter that does not matter is `x`. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'x'
}

/** The schema of a component of the spec. */
export function schemaNamed(name: string): z.ZodType {
  const found = Object.entries(schemas).find(([key]) => key.toLowerCase() === `${name.toLowerCase()}schema`)
  if (!found) throw new Error(`no schema named ${name}`)
  return found[1]
}
