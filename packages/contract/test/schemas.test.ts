import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import * as schemas from '../src/generated/schemas.gen.ts'

interface Spec {
  components: {
    schemas: Record<
      string,
      {
        required?: string[]
        properties?: Record<string, { type?: unknown; enum?: unknown[]; 'x-extensible-enum'?: boolean }>
      }
    >
    examples: Record<string, { value: Record<string, unknown> }>
  }
}

// The bundled document is ours and checked when it is generated.
const spec: Spec = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))

function schemaOf(name: string): z.ZodType {
  const found = Object.entries(schemas).find(([key]) => key.toLowerCase() === `${name}schema`.toLowerCase())
  if (!found) throw new Error(`no schema for ${name}`)
  return found[1]
}

const alert = () =>
  structuredClone(spec.components.examples['listAlerts']?.value['value'] as [Record<string, unknown>])[0]

it('emits a schema for every component', () => {
  const names = Object.keys(spec.components.schemas)
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) expect(schemaOf(name), name).toBeDefined()
})

describe('lenient where the service is free to change', () => {
  it.each([
    { name: 'an unknown field, kept', change: { somethingNew: { a: 1 } } },
    { name: 'an unknown value of an open enum', change: { severity: 'Catastrophic' } },
    { name: 'a null where the documentation has one', change: { classification: null } },
    { name: 'an integer beyond 2^53, kept exact', change: { incidentId: 2n ** 63n - 1n } },
    { name: 'seven fractional digits', change: { alertCreationTime: '2021-01-26T20:33:57.7220239Z' } },
  ])('accepts $name', ({ change }) => {
    expect(schemaOf('Alert').parse({ ...alert(), ...change })).toMatchObject(change)
  })
})

describe('strict where a caller relies on it', () => {
  it.each([
    { name: 'a missing id', change: { id: undefined } },
    { name: 'a number for a title', change: { title: 7 } },
    { name: 'a null severity', change: { severity: null } },
    { name: 'a date that is none', change: { alertCreationTime: 'yesterday' } },
    { name: 'an integer that has been rounded', change: { incidentId: 2 ** 53 } },
    { name: 'evidence that is no list', change: { evidence: {} } },
  ])('refuses $name', ({ change }) => {
    expect(schemaOf('Alert').safeParse({ ...alert(), ...change }).success).toBe(false)
  })

  it('refuses an unknown value in a request', () => {
    expect(schemaOf('AlertUpdate').safeParse({ status: 'Done' }).success).toBe(false)
    expect(schemaOf('MachineIsolation').safeParse({ Comment: '', IsolationType: 'Full' }).success).toBe(false)
  })
})

const requiredFields = Object.entries(spec.components.schemas).flatMap(([name, { required = [] }]) =>
  required.map((field) => ({ name, field })),
)

it('requires every field that the spec requires', () => {
  expect(requiredFields.length).toBeGreaterThan(40)
  for (const { name, field } of requiredFields) {
    const result = schemaOf(name).safeParse({})
    expect(
      result.error?.issues.map(({ path }) => path[0]),
      `${name}.${field}`,
    ).toContain(field)
  }
})
