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
const documented = Object.entries(bodies as Readonly<Record<string, DocumentedBody>>).map(([name, body]) => ({
  name,
  ...body,
}))

/** Bodies that the operation does not answer with itself: they come from a link in its answer. */
const behindLink: Readonly<Record<string, string>> = {
  'getLiveResponseResult.2': 'LiveResponseScriptResult',
}

/** The schema of a documented answer: that of its operation, or that of every refusal. */
function schemaOf({ name, operationId }: DocumentedBody & { readonly name: string }): string | undefined {
  if (behindLink[name]) return behindLink[name]
  const operation = table[operationId]
  return operation ? answerSchemaName(operation) : 'ApiErrorResponse'
}

/** Bodies that do not hold to the specs, all of them: no reading fits both them and the pages that they stand on. */
const exceptions: Readonly<Record<string, 'in answers' | 'in requests'>> = {
  // These three print the words authProtocol and privProtocol where one of the listed protocols must stand.
  'listScanDefinitions.1': 'in answers',
  'createScanDefinition.1': 'in requests',
  'updateScanDefinition.1': 'in requests',
  // A sample of 2024 spells cveSupportability with a capital; see CONFLICTS.md.
  'listVulnerabilities.2': 'in answers',
}

/** Strict: nothing unknown, not even a field or a value that would be let through. */
const findDrift = createDriftFinder({
  ...answerShapes,
  schemas: { ...Object.fromEntries(specSchemas), ...answerShapes.schemas },
  answers: { ...answerShapes.answers, ...behindLink },
})

const responses = documented.filter((body) => body.response !== undefined && schemaOf(body) !== undefined)

describe('the answers that the documentation shows', () => {
  it('are many', () => {
    expect(responses.length).toBeGreaterThan(100)
    expect(Object.keys(exceptions).length).toBeLessThan(5)
    expect(Object.keys(exceptions).filter((name) => !documented.some((body) => body.name === name))).toEqual(
      [],
    )
  })

  it.each(responses)('$name parses as the type of its operation, and nothing is lost', (body) => {
    expect(zodSchema(schemaOf(body) ?? '').parse(body.response)).toEqual(body.response)
  })

  it.each(responses)(
    '$name holds nothing that the specs do not know',
    ({ name, operationId, response, status }) => {
      const known = table[operationId]
      const link = behindLink[name] === undefined ? operationId : name
      const answer = known
        ? { operationId: link, status: known.successStatus, body: response }
        : { operationId: 'getMachine', status: status ?? 400, body: response }
      expect(findDrift(answer).drifts.length > 0).toBe(exceptions[name] === 'in answers')
    },
  )

  it('leave out only operations that answer with nothing', () => {
    const left = documented.filter((body) => body.response !== undefined && !responses.includes(body))
    expect(left.map(({ name }) => name)).toEqual([])
  })
})

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
    expect(result.success).toBe(exceptions[name] !== 'in requests')
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
