import { operations } from '@mde-kit/contract'
import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { actionReads } from '../../src/nouns/actions.ts'
import { alertReads } from '../../src/nouns/alerts.ts'
import { domainReads, fileReads, ipReads, userReads } from '../../src/nouns/entities.ts'
import { indicatorReads } from '../../src/nouns/indicators.ts'
import { investigationReads } from '../../src/nouns/investigations.ts'
import { libraryReads } from '../../src/nouns/live-response.ts'
import { machineReads } from '../../src/nouns/machines.ts'
import { recommendationReads } from '../../src/nouns/recommendations.ts'
import { remediationReads } from '../../src/nouns/remediation.ts'
import { scoreReads } from '../../src/nouns/score.ts'
import { softwareReads } from '../../src/nouns/software.ts'
import { vulnerabilityReads } from '../../src/nouns/vulnerabilities.ts'

interface Schema {
  readonly $ref?: string
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
}

const schemas = openapi.components.schemas as unknown as Readonly<Record<string, Schema>>

/** Every property that the answer of an operation may have, records of a page taken one by one. */
function answerProperties({
  path,
  method,
  successStatus,
}: {
  path: string
  method: string
  successStatus: number
}) {
  const paths = openapi.paths as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const operation = paths[path]?.[method.toLowerCase()] as {
    responses: Readonly<Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>>
  }
  const named = operation.responses[String(successStatus)]
  const responses = openapi.components.responses as unknown as Readonly<Record<string, typeof named>>
  const response = named?.$ref ? responses[named.$ref.split('/').at(-1) ?? ''] : named
  const body = resolve(response?.content?.['application/json']?.schema ?? {})
  const items = body['value']?.items
  return items ? resolve(items) : body
}

function resolve(schema: Schema): Readonly<Record<string, Schema>> {
  const target = schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema
  const all = [...(target.allOf ?? []).map(resolve), target.properties ?? {}]
  return Object.fromEntries(all.flatMap((each) => Object.entries(each)))
}

const reads = [
  ...alertReads,
  ...machineReads,
  ...actionReads,
  ...indicatorReads,
  ...investigationReads,
  ...vulnerabilityReads,
  ...softwareReads,
  ...recommendationReads,
  ...remediationReads,
  ...scoreReads,
  ...fileReads,
  ...domainReads,
  ...ipReads,
  ...userReads,
  ...libraryReads,
]

describe.each(reads)('$operationId', (read) => {
  const operation = operations[read.operationId]

  it('takes the parameters of its path', () => {
    expect((read.args ?? []).map(({ name }) => name)).toEqual(operation.parameters.path)
    const query = operation.parameters.query.map((name) => name.replace('$', ''))
    expect(query).toEqual(expect.arrayContaining((read.query ?? []).map(({ parameter }) => parameter)))
    expect(operation.effect).toBe('read')
  })

  it('shows columns that the answer has', () => {
    const known = Object.keys(answerProperties(operation))
    for (const { field } of read.columns ?? []) expect(known).toContain(field)
  })

  it('filters by what can be filtered by, with all values that the specs know', () => {
    const properties = answerProperties(operation)
    for (const { field, compare } of read.filters ?? []) {
      expect(Object.keys(operation.odata?.filterable ?? {})).toContain(field)
      const known = (properties[field]?.enum ?? []).filter((value) => value !== null)
      expect(compare.by === 'one of' ? [...compare.values].sort() : []).toEqual([...known].sort())
    }
  })
})
