import { ConfigError } from '@mde-kit/contract/runtime'
import type { CallOptions } from '../call/caller.ts'
import type { Transport } from '../call/transport.ts'
import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { DecodeError } from '../errors/decode-error.ts'
import type { HuntingResource } from '../generated/hunting.gen.ts'
import { kqlTypeOf } from './hunting-columns.ts'
import type { HuntingAnswer } from './read-rows.ts'

/** An API that runs hunting queries: that of Defender for Endpoint itself, or Microsoft Graph. */
export type HuntingBackend = 'mde' | 'graph'

/** The operation behind each backend. */
const operationIds = { mde: 'runAdvancedQuery', graph: 'runHuntingQuery' } as const

/** What the specs know of a backend. */
export interface BackendFacts {
  readonly operationId: string
  /** The most rows of an answer. What is beyond them is cut off. */
  readonly maxRows: number
  /** The longest that a query may take. */
  readonly longestQueryMs: number
  /** When it is gone. Milliseconds since 1970, UTC. */
  readonly retiredAt: number
}

/** What the specs know of the backends. Loaded by the first query: it comes with the words of all operations. */
export async function backendFacts(): Promise<Readonly<Record<HuntingBackend, BackendFacts>>> {
  const { operationDocs } = await import('@mde-kit/contract/operation-docs')
  const factsOf = (operationId: (typeof operationIds)[HuntingBackend]): BackendFacts => {
    const { limits = {}, retirement } = operationDocs[operationId]
    const { maxRows = Number.POSITIVE_INFINITY, requestTimeoutSeconds = Number.POSITIVE_INFINITY } = limits
    return {
      operationId,
      maxRows,
      longestQueryMs: requestTimeoutSeconds * 1000,
      retiredAt: retirement?.date === undefined ? Number.POSITIVE_INFINITY : Date.parse(retirement.date),
    }
  }
  return { mde: factsOf(operationIds.mde), graph: factsOf(operationIds.graph) }
}

/** @throws {@link ConfigError} There is no such choice. */
export function checkBackend(backend: string): void {
  if (backend !== 'auto' && !Object.hasOwn(operationIds, backend))
    throw new ConfigError(`There is no hunting backend named '${backend}'.`, {
      next: "Use 'auto', 'mde' or 'graph'.",
    })
}

/** A query on its way to a backend. */
export interface BackendQuery {
  readonly backend: HuntingBackend
  readonly query: string
  readonly options: CallOptions
}

/** Runs a query on a backend, and gives the answer in the spelling that both have in common. */
export async function askBackend(
  hunting: HuntingResource,
  { answerOf }: Pick<Transport, 'answerOf'>,
  { backend, query, options }: BackendQuery,
): Promise<HuntingAnswer> {
  if (backend === 'mde') {
    const answer = await hunting.runAdvancedQuery({ Query: query }, options)
    return readTable(backend, { schema: answer.Schema, results: answer.Results }, answerOf.get(answer))
  }
  const answer = await hunting.runHuntingQuery({ Query: query }, options)
  return readTable(backend, answer, answerOf.get(answer))
}

function readTable(
  backend: HuntingBackend,
  { schema, results }: { readonly schema?: unknown; readonly results?: unknown },
  answered: Answered | undefined,
): HuntingAnswer {
  const operationId = operationIds[backend]
  const fail = () => noTable(operationId, answered)
  if (!Array.isArray(schema) || !Array.isArray(results) || !results.every(isRecord)) throw fail()
  const columns = schema.map((column: unknown) => {
    const { Name, Type, name = Name, type = Type } = isRecord(column) ? column : {}
    if (typeof name !== 'string' || typeof type !== 'string') throw fail()
    return { name, type: kqlTypeOf(type) }
  })
  return { operationId, answered, columns, rows: results }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function noTable(operationId: string, answered: Answered | undefined): DecodeError {
  return new DecodeError(`${operationId} was answered with a success that has no columns or no rows.`, {
    ...(answered && answerFacts(answered)),
    operationId,
    next: 'Check apiBase and the proxy. If both are right, the service has changed: report it.',
  })
}
