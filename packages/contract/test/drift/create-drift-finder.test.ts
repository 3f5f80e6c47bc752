import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerShapes, createDriftFinder, type Drift } from '../../src/drift/index.ts'
import { examples } from '../../src/generated/examples.gen.ts'
import { operations } from '../../src/index.ts'

const findDrift = createDriftFinder(answerShapes)
const alert = () =>
  structuredClone((examples['listAlerts'] as { value: Record<string, unknown>[] }).value[0] ?? {})
const evidence = () =>
  structuredClone((examples['getAlert'] as { evidence: Record<string, unknown>[] }).evidence[0] ?? {})

/** Drift of a page with one alert. */
function driftOf(change: Record<string, unknown>): readonly Drift[] {
  return findDrift({ operationId: 'listAlerts', status: 200, body: { value: [{ ...alert(), ...change }] } })
    .drifts
}

const without = (record: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

describe('createDriftFinder', () => {
  const alertPointer = '/components/schemas/Alert'
  const cases: { name: string; change: Record<string, unknown>; want: Omit<Drift, 'count'> }[] = [
    {
      name: 'an unknown field',
      change: { riskLevel: 3 },
      want: {
        kind: 'unknownField',
        path: 'value[].riskLevel',
        pointer: alertPointer,
        expected: 'a known field',
        found: 'integer',
      },
    },
    {
      name: 'a field that only objects inherit',
      change: { toString: 'x' },
      want: {
        kind: 'unknownField',
        path: 'value[].toString',
        pointer: alertPointer,
        expected: 'a known field',
        found: 'string',
      },
    },
    {
      name: 'an unknown value of an open enum',
      change: { severity: 'Catastrophic' },
      want: {
        kind: 'unknownValue',
        path: 'value[].severity',
        pointer: `${alertPointer}/properties/severity`,
        expected: 'a known value',
        found: 'Catastrophic',
      },
    },
    {
      name: 'a null that is not documented',
      change: { title: null },
      want: {
        kind: 'illegalNull',
        path: 'value[].title',
        pointer: `${alertPointer}/properties/title`,
        expected: 'string',
        found: 'null',
      },
    },
    {
      name: 'another type',
      change: { incidentId: 'seven' },
      want: {
        kind: 'wrongType',
        path: 'value[].incidentId',
        pointer: `${alertPointer}/properties/incidentId`,
        expected: 'integer or null',
        found: 'string',
      },
    },
    {
      name: 'a fraction for an integer',
      change: { incidentId: 1.5 },
      want: {
        kind: 'wrongType',
        path: 'value[].incidentId',
        pointer: `${alertPointer}/properties/incidentId`,
        expected: 'integer or null',
        found: 'number',
      },
    },
    {
      name: 'a time written another way',
      change: { alertCreationTime: '26 January 2021' },
      want: {
        kind: 'wrongType',
        path: 'value[].alertCreationTime',
        pointer: `${alertPointer}/properties/alertCreationTime`,
        expected: 'string or null as date-time',
        found: 'string',
      },
    },
    {
      name: 'a text for a list',
      change: { mitreTechniques: 'T1078' },
      want: {
        kind: 'wrongType',
        path: 'value[].mitreTechniques',
        pointer: `${alertPointer}/properties/mitreTechniques`,
        expected: 'array',
        found: 'string',
      },
    },
    {
      name: 'an item of a list',
      change: { mitreTechniques: ['T1078', 7] },
      want: {
        kind: 'wrongType',
        path: 'value[].mitreTechniques[]',
        pointer: `${alertPointer}/properties/mitreTechniques/items`,
        expected: 'string',
        found: 'integer',
      },
    },
    {
      name: 'a list for a record that may be null',
      change: { relatedUser: [] },
      want: {
        kind: 'wrongType',
        path: 'value[].relatedUser',
        pointer: '/components/schemas/RelatedUser',
        expected: 'object',
        found: 'array',
      },
    },
    {
      name: 'a field of a record inside, where its schema stands',
      change: { evidence: [{ ...evidence(), hostName: 'a' }] },
      want: {
        kind: 'unknownField',
        path: 'value[].evidence[].hostName',
        pointer: '/components/schemas/AlertEvidence',
        expected: 'a known field',
        found: 'string',
      },
    },
    {
      name: 'a required field of a record inside that is missing',
      change: { evidence: [without(evidence(), 'entityType')] },
      want: {
        kind: 'missingField',
        path: 'value[].evidence[].entityType',
        pointer: '/components/schemas/AlertEvidence/properties/entityType',
        expected: 'string',
        found: 'nothing',
      },
    },
  ]

  it.each(cases)('finds $name', ({ change, want }) => {
    expect(driftOf(change)).toEqual([{ ...want, count: 1 }])
  })

  it.each([
    { name: 'a null that is documented', change: { relatedUser: null, incidentId: null } },
    { name: 'seven fraction digits', change: { alertCreationTime: '2021-01-26T20:33:57.7220239Z' } },
    { name: 'an annotation of OData', change: { 'machine@odata.navigationLink': 'x', '@odata.etag': 'y' } },
    { name: 'an integer read without loss', change: { incidentId: 9007199254740993n } },
    { name: 'a field that may be missing', change: { evidence: [] } },
  ])('takes $name as known', ({ change }) => {
    expect(driftOf(change)).toEqual([])
  })

  it('counts equal findings of a page once', () => {
    const page = {
      value: Array.from({ length: 40 }, (_, index) => ({
        ...alert(),
        severity: index % 2 ? 'Odd' : 'High',
        news: 1,
      })),
    }
    const { drifts } = findDrift({ operationId: 'listAlerts', status: 200, body: page })
    expect(drifts.map(({ path, count }) => [path, count])).toEqual([
      ['value[].news', 40],
      ['value[].severity', 20],
    ])
  })

  it.each([
    {
      name: 'a refusal against the error shape',
      answer: { operationId: 'getAlert', status: 404, body: { error: { code: 'NotFound' } } },
      want: ['missingField error.message'],
    },
    {
      name: 'a refusal as it is documented',
      answer: {
        operationId: 'getAlert',
        status: 404,
        body: { error: { code: 'NotFound', message: 'x', target: null } },
      },
      want: [],
    },
    {
      name: 'a body where none is documented',
      answer: { operationId: 'deleteIndicator', status: 204, body: { ok: true } },
      want: ['wrongType '],
    },
    {
      name: 'no body where none is documented',
      answer: { operationId: 'deleteIndicator', status: 204 },
      want: [],
    },
    {
      name: 'no body where one is documented',
      answer: { operationId: 'getAlert', status: 200 },
      want: ['illegalNull '],
    },
    { name: 'a bare number', answer: { operationId: 'countMachineAlerts', status: 200, body: 3 }, want: [] },
    {
      name: 'a text for a bare number',
      answer: { operationId: 'countMachineAlerts', status: 200, body: '3' },
      want: ['wrongType '],
    },
    {
      name: 'an operation nobody knows',
      answer: { operationId: 'toString', status: 200, body: {} },
      want: ['unknownOperation '],
    },
  ])('judges $name', ({ answer, want }) => {
    expect(findDrift(answer).drifts.map(({ kind, path }) => `${kind} ${path}`)).toEqual(want)
  })

  it('finds nothing in any example of the specs', () => {
    const found = Object.values(operations).flatMap(({ id, successStatus }) =>
      findDrift({ operationId: id, status: successStatus, body: examples[id] }).drifts.map((drift) => ({
        id,
        ...drift,
      })),
    )
    expect(found).toEqual([])
  })

  it('repeats no token that stands where a known value should', () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
    const [drift] = driftOf({ severity: jwt })
    expect(drift?.kind).toBe('unknownValue')
    expect(JSON.stringify(drift)).not.toContain('eyJzdWIiOiIxIn0')
  })
})

describe('a hostile body', () => {
  it('of any shape is reported on without a throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(operations)),
        fc.json({ maxDepth: 6 }),
        (operationId, json) => {
          const body: unknown = JSON.parse(json)
          expect(findDrift({ operationId, status: 200, body }).drifts).toBeInstanceOf(Array)
        },
      ),
    )
  })

  it('nested without end is read to a depth', () => {
    const finder = createDriftFinder({
      schemas: {
        Node: { type: 'object', required: ['id'], properties: { next: { $ref: 'Node' } } },
        ApiErrorResponse: {},
      },
      answers: { read: 'Node' },
      error: 'ApiErrorResponse',
    })
    let body: unknown = {}
    for (let level = 0; level < 100_000; level++) body = { id: 1, next: body }
    const { drifts } = finder({ operationId: 'read', status: 200, body })
    expect(drifts.every(({ kind }) => kind === 'unknownField')).toBe(true)
    expect(drifts.length).toBeLessThan(64)
  })

  it('with endless unknown fields is cut short, and says so', () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, 1]))
    const report = findDrift({ operationId: 'getAlert', status: 200, body: { ...alert(), ...fields } })
    expect(report.isComplete).toBe(false)
    expect(report.drifts).toHaveLength(500)
  })
})
