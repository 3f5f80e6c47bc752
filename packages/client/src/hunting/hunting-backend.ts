import type { Operation } from '@mde-kit/contract'
import { runAdvancedQuery, runHuntingQuery } from '@mde-kit/contract/operations'
import type { CallOptions } from '../call/caller.ts'
import { DecodeError } from '../errors/decode-error.ts'
import type { HuntingResource } from '../generated/hunting.gen.ts'
import { kqlTypeOf } from './hunting-columns.ts'
import type { HuntingAnswer } from './read-rows.ts'

/** An API that runs hunting queries: that of Defender for Endpoint itself, or Microsoft Graph. */
export type HuntingBackend = 'mde' | 'graph'

/** The operation behind each backend. */
export const huntingOperations: Readonly<Record<HuntingBackend, Operation>> = {
  mde: runAdvancedQuery,
  graph: runHuntingQuery,
}

/** The backend of the operation table for a moment: Microsoft Graph, once the other has been retired. */
export function backendAt(now: number): HuntingBackend {
  const { date } = runAdvancedQuery.retirement ?? {}
  return date !== undefined && now >= Date.parse(date) ? 'graph' : 'mde'
}

/** Runs a query on a backend, and gives the answer in the spelling that both have in common. */
export async function askBackend(
  hunting: HuntingResource,
  backend: HuntingBackend,
  query: string,
  options: CallOptions,
): Promise<HuntingAnswer> {
  if (backend === 'mde') {
    const { Schema, Results } = await hunting.runAdvancedQuery({ Query: query }, options)
    return answerOf(backend, Schema, Results)
  }
  const { schema, results } = await hunting.runHuntingQuery({ Query: query }, options)
  return answerOf(backend, schema, results)
}

function answerOf(backend: HuntingBackend, schema: unknown, results: unknown): HuntingAnswer {
  const { id } = huntingOperations[backend]
  if (!Array.isArray(schema) || !Array.isArray(results) || !results.every(isRecord)) throw noTable(id)
  const columns = schema.map((column: unknown) => {
    const { Name, Type, name = Name, type = Type } = isRecord(column) ? column : {}
    if (typeof name !== 'string' || typeof type !== 'string') throw noTable(id)
    return { name, type: kqlTypeOf(type) }
  })
  return { operationId: id, columns, rows: results }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function noTable(operationId: string): DecodeError {
  return new DecodeError(`${operationId} was answered with a success that has no columns or no rows.`, {
    operationId,
    next: 'Check apiBase and the proxy. If both are right, the service has changed: report it.',
  })
}
