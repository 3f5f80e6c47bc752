import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { examples } from '../src/generated/examples.gen.ts'
import { operations } from '../src/generated/operations.gen.ts'
import * as schemas from '../src/generated/schemas.gen.ts'

interface Spec {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> }>
  >
}

const spec = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as Spec

/** The schema of an operation's answer; undefined where it answers with nothing. */
function answerSchema(id: string): z.ZodType | undefined {
  const operation = Object.values(operations).find((each) => each.id === id)
  if (!operation) return undefined
  const responses = spec.paths[operation.path]?.[operation.method.toLowerCase()]?.responses
  const name = responses?.[String(operation.successStatus)]?.content?.['application/json']?.schema.$ref
    .split('/')
    .at(-1)
  return Object.entries(schemas).find(([key]) => key.toLowerCase() === `${name?.toLowerCase()}schema`)?.[1]
}

describe('the examples of the specs', () => {
  it.each(Object.entries(examples).map(([id, body]) => ({ id, body })))(
    'of $id parse, and nothing is lost',
    ({ id, body }) => {
      const schema = answerSchema(id)
      expect(schema).toBeDefined()
      expect(schema?.parse(body)).toEqual(body)
    },
  )
})

// The bodies that the public pages show, where they are at hand: they hold texts of their authors and are not kept here.
const folder = new URL('../../../../shared/examples/', import.meta.url)
/** Bodies that are no answer of the operation they are filed under. */
const exceptions: Readonly<Record<string, string>> = {
  'getLiveResponseResult.2.json': 'the file behind the link, not the answer that holds the link',
}
const documented = existsSync(folder)
  ? readdirSync(folder)
      .map((name) => ({
        name,
        ...(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
          operationId: string
          response: unknown
        }),
      }))
      .filter(({ name }) => !(name in exceptions))
      .filter(
        ({ operationId, response }) =>
          response !== null && response !== undefined && answerSchema(operationId) !== undefined,
      )
  : []

describe.runIf(documented.length > 0)('the bodies that the documentation shows', () => {
  it('are many', () => {
    expect(documented.length).toBeGreaterThan(95)
  })

  it.each(documented)('$name parses as the type of its operation', ({ operationId, response }) => {
    const result = answerSchema(operationId)?.safeParse(response)
    expect(result?.error?.issues).toBeUndefined()
    expect(result?.data).toEqual(response)
  })
})
