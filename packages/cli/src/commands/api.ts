import { text } from 'node:stream/consumers'
import { createDefenderClient, type DefenderClient } from '@mde-kit/client'
import { type Operation, type OperationDocs, operations } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { connect } from '../connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection-flags.ts'
import { printableJson } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { openRecording } from './open-recording.ts'
import { untilInterrupted } from './until-interrupted.ts'

export interface ApiFlags extends ConnectionFlags, RecordFlag {
  /** `name=value` pairs for the path and the query. */
  readonly param: readonly string[]
  readonly body?: string
  readonly limit?: string
  readonly yes?: true
}

/** `mde api <operationId>`: any operation of the API, as JSON. */
export async function apiCommand(terminal: Terminal, id: string, flags: ApiFlags): Promise<void> {
  const operation = operationNamed(id)
  if ((operation.effect === 'disruptive' || operation.effect === 'irreversible') && !flags.yes)
    throw new ConfigError(
      `${id} is ${operation.effect}: it would act on a real device or cannot be undone.`,
      {
        operationId: id,
        next: 'Add --yes if that is what you want.',
      },
    )
  const args = await argumentsOf(operation, flags)
  const { credential, cloud, geo, apiBase, tenantId } = connect(flags, terminal)
  const onAnswer = openRecording(flags.record)
  const defender = createDefenderClient({ credential, tenantId, cloud, geo, apiBase, onAnswer })
  const answer = await untilInterrupted((signal) =>
    call(defender, operation, [...args, { signal }], flags.limit),
  )
  if (answer !== undefined) terminal.out(printableJson(answer))
}

function operationNamed(id: string): Operation {
  const table: Readonly<Record<string, Operation>> = operations
  const found = Object.hasOwn(table, id) ? table[id] : undefined
  if (found) return found
  const near = Object.keys(table).filter((name) => name.toLowerCase().includes(id.toLowerCase()))
  throw new ConfigError(`There is no operation named '${id}'.`, {
    next:
      near.length > 0
        ? `Did you mean ${near.slice(0, 5).join(', ')}?`
        : 'See docs/reference for all of them.',
  })
}

/** Arguments of the client's method: path parameters, then the body, then the query, where the operation has them. */
async function argumentsOf(operation: Operation, { param, body }: ApiFlags): Promise<unknown[]> {
  const values = new Map(param.map((pair) => readPair(operation, pair)))
  const path = operation.parameters.path.map((name) => {
    const value = values.get(name)
    if (value === undefined) throw missing(operation, `--param ${name}=…`)
    return value
  })
  if (operation.requestBody?.mediaType === 'multipart/form-data')
    throw new ConfigError(`${operation.id} sends a file, which this command cannot.`, {
      operationId: operation.id,
      next: 'Call it through @mde-kit/client.',
    })
  const bodies = operation.requestBody ? [await readBody(operation, body)] : []
  const query = operation.parameters.query
    .map((name) => name.replace('$', ''))
    .flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : []))
  return [...path, ...bodies, ...(operation.parameters.query.length > 0 ? [Object.fromEntries(query)] : [])]
}

function readPair(operation: Operation, pair: string): [string, string] {
  const at = pair.indexOf('=')
  const name = (at < 0 ? pair : pair.slice(0, at)).replace('$', '')
  const known = [...operation.parameters.path, ...operation.parameters.query].map((each) =>
    each.replace('$', ''),
  )
  if (at > 0 && known.includes(name)) return [name, pair.slice(at + 1)]
  throw new ConfigError(`${operation.id} has no parameter in '${pair}'.`, {
    operationId: operation.id,
    next: known.length > 0 ? `Write --param name=value with ${known.join(', ')}.` : 'It takes no parameters.',
  })
}

async function readBody(operation: Operation, body: string | undefined): Promise<unknown> {
  if (body === undefined) {
    if (operation.requestBody?.required) throw missing(operation, '--body')
    return undefined
  }
  const json = body === '-' ? await text(process.stdin) : body
  try {
    return JSON.parse(json) as unknown
  } catch (cause) {
    throw new ConfigError('--body is no valid JSON.', {
      operationId: operation.id,
      next: 'Quote it for the shell, or pipe it in with --body -.',
      cause,
    })
  }
}

function missing(operation: Operation, what: string): ConfigError {
  return new ConfigError(`${operation.id} needs ${what}.`, {
    operationId: operation.id,
    next: `See ${docsOf(operation)?.source.url ?? 'docs/reference'}`,
  })
}

function docsOf({ id }: Operation): OperationDocs | undefined {
  const table: Readonly<Record<string, OperationDocs>> = operationDocs
  return table[id]
}

async function call(
  defender: DefenderClient,
  operation: Operation,
  args: unknown[],
  limit: string | undefined,
): Promise<unknown> {
  const docs = docsOf(operation)
  // The client is generated from the same specs, so that each operation has its method there.
  const resource = Object.entries(defender).find(([name]) => name === docs?.resource)?.[1] as object
  const method = Object.entries(resource).find(([name]) => name === docs?.name)?.[1] as (
    ...all: unknown[]
  ) => unknown
  const result = method(...args)
  if (operation.answer !== 'page') return result
  const pages = result as { toArray(options: { limit?: number }): Promise<unknown[]> }
  return pages.toArray(limit === undefined ? {} : { limit: Number(limit) })
}
