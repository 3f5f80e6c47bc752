import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import type { Operation } from '@mde-kit/contract'

/** Reads a key of something unknown. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys)
    found =
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined
  return found
}

function deref(value: unknown): unknown {
  const reference = at(value, '$ref')
  return typeof reference === 'string' ? deref(at(openapi, ...reference.slice(2).split('/'))) : value
}

function contentOf(operation: Operation, ...keys: readonly string[]): unknown {
  const part = at(openapi, 'paths', operation.path, operation.method.toLowerCase(), ...keys)
  const contents: unknown[] = Object.values(Object(at(deref(part), 'content')) as object)
  return contents[0]
}

/** Name of the component that a success carries; undefined where it carries nothing. */
export function answerSchemaName(operation: Operation): string | undefined {
  const reference = at(contentOf(operation, 'responses', String(operation.successStatus)), 'schema', '$ref')
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined
}

/** Examples of the parameters in a place: all of those in the path, the required ones of the query. */
export function exampleParameters(
  operation: Operation,
  place: 'path' | 'query',
): Readonly<Record<string, unknown>> {
  const declared = at(openapi, 'paths', operation.path, operation.method.toLowerCase(), 'parameters')
  const own = (Array.isArray(declared) ? declared : [])
    .map(deref)
    .filter((parameter) => at(parameter, 'in') === place && at(parameter, 'required') === true)
  return Object.fromEntries(
    own.map((parameter) => [
      String(at(parameter, 'name')),
      at(parameter, 'example') ?? at(parameter, 'schema', 'example'),
    ]),
  )
}

/** Statuses that the spec of an operation has an answer for. */
export function statusesOf(operation: Operation): readonly number[] {
  const responses = at(openapi, 'paths', operation.path, operation.method.toLowerCase(), 'responses')
  return Object.keys(Object(responses) as object).map(Number)
}

/**
 * The body of the spec's own example, with ids that exist in the emulator in place of the documented ones.
 * A new operation gets its test body from its spec, and from nowhere else.
 *
 * @param ids By the name of the key in the singular, in lower case.
 */
export function exampleBody(operation: Operation, ids: Readonly<Record<string, readonly string[]>>): unknown {
  const examples: unknown[] = Object.values(
    Object(at(contentOf(operation, 'requestBody'), 'examples')) as object,
  )
  const [example] = examples
  const body = at(deref(example), 'value')
  return body === undefined ? undefined : withKnownIds(body, operation, ids)
}

function withKnownIds(
  body: unknown,
  operation: Operation,
  ids: Readonly<Record<string, readonly string[]>>,
): unknown {
  return Object.fromEntries(
    Object.entries(Object(body) as object).map(([key, value]: [string, unknown]) => {
      if (operation.requestBody?.mediaType === 'multipart/form-data' && key === 'File')
        return [key, new Blob([String(value)])]
      const existing = ids[key.replace(/s$/, '').toLowerCase()]
      if (existing) return [key, Array.isArray(value) ? existing.slice(0, value.length) : existing[0]]
      const isNested = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [key, isNested ? withKnownIds(value, operation, ids) : value]
    }),
  )
}
