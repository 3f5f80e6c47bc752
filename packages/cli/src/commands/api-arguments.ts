import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import type { CallArguments } from '@mde-kit/client/runtime'
import { type Operation, type OperationDocs, operations } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { createOperationRouter } from '@mde-kit/contract/routing'
import { operationNamed } from '../call/operation-named.ts'

/** What `mde api` is to call: an operation id, or a method and a path. */
export interface ApiTarget {
  readonly operation: string
  readonly path: string | undefined
}

/** An operation, and the parameters that a path brought along. */
export interface FoundOperation {
  readonly operation: Operation
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Finds the operation that is meant.
 *
 * @throws {@link ConfigError} The specs know none.
 */
export function findOperation({ operation, path }: ApiTarget): FoundOperation {
  if (path === undefined) return { operation: operationNamed(operation), parameters: {} }
  // Whoever names an operation and then writes `id=x` means a parameter, not a path.
  if (Object.hasOwn(operations, operation)) throw unknownParameter(operationNamed(operation), path)
  const url = readPath(path)
  const method = operation.toUpperCase()
  const matches = createOperationRouter(Object.values(operations))(url.pathname)
  const match = matches.find((each) => each.operation.method === method)
  if (match) {
    return {
      operation: match.operation,
      parameters: { ...decoded(match.parameters), ...Object.fromEntries(url.searchParams.entries()) },
    }
  }
  const others = matches.map((each) => each.operation.method).join(', ')
  throw new ConfigError(`There is no operation at ${method} ${url.pathname}.`, {
    next: others ? `There it takes ${others}.` : 'See docs/reference for all paths.',
  })
}

/**
 * What the operation is called with: parameters by name, and the body.
 *
 * @throws {@link ConfigError} Something is missing, unknown or unreadable; says what.
 */
export async function callArguments(
  { operation, parameters }: FoundOperation,
  {
    param,
    body,
    file,
  }: { readonly param: readonly string[]; readonly body?: string; readonly file?: string },
): Promise<CallArguments> {
  const pairs = [...Object.entries(parameters), ...param.map((pair) => splitPair(operation, pair))]
  const values = new Map(pairs.map(([name, value]) => [knownName(operation, name, value), value]))
  const path = operation.parameters.path.map((name) => {
    const value = values.get(name)
    if (value === undefined) throw missing(operation, `--param ${name}=…`)
    return [name, value] as const
  })
  const query = operation.parameters.query
    .map(plainName)
    .flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : []))
  return {
    path: Object.fromEntries(path),
    query: Object.fromEntries(query),
    body: operation.requestBody && (await readBody(operation, body, file)),
  }
}

function decoded(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    decodeURIComponent(value),
  ])
  return Object.fromEntries(pairs)
}

function readPath(path: string): URL {
  const base = 'http://localhost'
  if (path.startsWith('/') && URL.canParse(path, base)) return new URL(path, base)
  throw new ConfigError(`'${path}' is no path of the API.`, {
    next: 'Write one such as /api/machines?$top=5.',
  })
}

function splitPair(operation: Operation, pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)]
  throw unknownParameter(operation, pair)
}

function knownName(operation: Operation, typed: string, value: string): string {
  const name = plainName(typed)
  if (namesOf(operation).includes(name)) return name
  throw unknownParameter(operation, `${typed}=${value}`)
}

function namesOf({ parameters }: Operation): readonly string[] {
  return [...parameters.path, ...parameters.query].map(plainName)
}

function plainName(name: string): string {
  return name.replace('$', '')
}

function unknownParameter(operation: Operation, pair: string): ConfigError {
  const known = namesOf(operation)
  return new ConfigError(`${operation.id} has no parameter in '${pair}'.`, {
    operationId: operation.id,
    next: known.length > 0 ? `Write --param name=value with ${known.join(', ')}.` : 'It takes no parameters.',
  })
}

async function readBody(
  operation: Operation,
  body: string | undefined,
  file: string | undefined,
): Promise<object | undefined> {
  const isForm = operation.requestBody?.mediaType === 'multipart/form-data'
  if (isForm && file === undefined) throw missing(operation, '--file')
  const fields = body === undefined ? undefined : await parseBody(operation, body)
  if (isForm && file !== undefined) return { File: await openFile(file), ...fields }
  if (fields === undefined && operation.requestBody?.required) throw missing(operation, '--body')
  return fields
}

async function openFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path))
  } catch (cause) {
    throw new ConfigError(`The file ${path} cannot be read.`, { next: 'Check its path.', cause })
  }
}

async function parseBody(operation: Operation, body: string): Promise<object> {
  const json = body === '-' ? await text(process.stdin) : body
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null) return value
  } catch (cause) {
    throw noBody(operation, '--body is no valid JSON.', cause)
  }
  throw noBody(operation, '--body is no JSON object.')
}

function noBody({ id }: Operation, message: string, cause?: unknown): ConfigError {
  return new ConfigError(message, {
    operationId: id,
    next: 'Quote it for the shell, or pipe it in with --body -.',
    cause,
  })
}

function missing(operation: Operation, what: string): ConfigError {
  const table: Readonly<Record<string, OperationDocs>> = operationDocs
  return new ConfigError(`${operation.id} needs ${what}.`, {
    operationId: operation.id,
    next: `See ${table[operation.id]?.source.url ?? 'docs/reference'}`,
  })
}
