import { describe, expect, it } from 'vitest'
import { answerShapes, createDriftFinder } from '../src/drift/index.ts'
import { examples } from '../src/generated/examples.gen.ts'
import { type Operation, operations } from '../src/index.ts'
// Bodies that the public pages show, by page and number. Longer texts, addresses and query strings are replaced; names,
// types, identifiers, figures, enum values and times are as printed.
import bodies from './fixtures/documented-bodies.json' with { type: 'json' }
import { answerSchemaName, requestSchemaName, specSchemas, zodSchema } from './spec-document.ts'

interface DocumentedBody {
  readonly operationId: string
  readonly page: string
  readonly status?: number
  readonly request?: unknown
  readonly response?: unknown
}

const table: Readonly<Record<string, Operation>> = operations
const findDrift = createDriftFinder(answerShapes)
const documented = Object.entries(bodies as Readonly<Record<string, DocumentedBody>>).map(([name, body]) => ({
  name,
  ...body,
}))

/** The schema of a documented answer: that of its operation, or that of every refusal. */
function schemaOf({ operationId }: DocumentedBody): string | undefined {
  const operation = table[operationId]
  return operation ? answerSchemaName(operation) : 'ApiErrorResponse'
}

/** Lenient: what a program gets when it parses. */
const notLenient: Readonly<Record<string, string>> = {
  'getLiveResponseResult.2': 'the file behind the link, not the answer that holds the link',
}

/** Strict: nothing unknown, not even a field or a value that would be let through. */
const notStrict: Readonly<Record<string, string>> = {
  ...notLenient,
  'listScanDefinitions.1': 'prints the names of two protocols where their values stand',
  'listVulnerabilities.2': 'a sample of 2024 spells cveSupportability with a capital; see CONFLICTS.md',
}

const responses = documented.filter((body) => body.response !== undefined && schemaOf(body) !== undefined)

describe('the answers that the documentation shows', () => {
  it('are many', () => {
    expect(responses.length).toBeGreaterThan(100)
    expect(Object.keys(notStrict).length).toBeLessThan(5)
    expect(Object.keys(notStrict).filter((name) => !responses.some((body) => body.name === name))).toEqual([])
  })

  it.each(responses)('$name parses as the type of its operation, and nothing is lost', (body) => {
    const result = zodSchema(schemaOf(body) ?? '').safeParse(body.response)
    expect(result.success).toBe(!(body.name in notLenient))
    if (result.success) expect(result.data).toEqual(body.response)
  })

  it.each(responses)(
    '$name holds nothing that the specs do not know',
    ({ name, operationId, response, status }) => {
      const known = table[operationId]
      const answer = known
        ? { operationId, status: known.successStatus, body: response }
        : { operationId: 'getMachine', status: status ?? 400, body: response }
      expect(findDrift(answer).drifts.length > 0).toBe(name in notStrict)
    },
  )

  it('leave out only operations that answer with nothing', () => {
    const left = documented.filter((body) => body.response !== undefined && !responses.includes(body))
    expect(left.map(({ name }) => name)).toEqual([])
  })
})

/** Requests that the service itself would refuse. */
const notSendable: Readonly<Record<string, string>> = {
  'createScanDefinition.1': 'prints the names of two protocols where their values stand',
  'updateScanDefinition.1': 'prints the names of two protocols where their values stand',
}

describe('the requests that the documentation shows', () => {
  const requests = documented.flatMap(({ operationId, request, ...rest }) => {
    const operation = table[operationId]
    // A form has no types: the page prints how to fill it in, not what is sent.
    return request !== undefined && operation?.requestBody?.mediaType === 'application/json'
      ? [{ ...rest, request, schema: requestSchemaName(operation) }]
      : []
  })

  it.each(requests)('$name is what its operation takes', ({ name, request, schema = '' }) => {
    const known = Object.keys(specSchemas.get(schema)?.properties ?? {})
    const result = zodSchema(schema).safeParse(request)
    expect(result.success).toBe(!(name in notSendable))
    expect(Object.keys(request as object).filter((field) => !known.includes(field))).toEqual([])
  })
})

describe('the examples of the specs', () => {
  it.each(Object.values(table).filter(({ id }) => id in examples))(
    'of $id parse, and nothing is lost',
    (operation) => {
      const body = examples[operation.id]
      expect(zodSchema(answerSchemaName(operation) ?? '').parse(body)).toEqual(body)
    },
  )
})
