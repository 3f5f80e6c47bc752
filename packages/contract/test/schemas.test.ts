import { describe, expect, it } from 'vitest'
import { examples } from '../src/generated/examples.gen.ts'
import { specSchemas, zodSchema } from './spec-document.ts'

const alert = () => structuredClone((examples['listAlerts'] as { value: Record<string, unknown>[] }).value[0])

it('emits a schema for every component', () => {
  const names = [...specSchemas.keys()]
  expect(names.length).toBeGreaterThan(100)
  for (const name of names) expect(zodSchema(name), name).toBeDefined()
})

describe('lenient where the service is free to change', () => {
  it.each([
    { name: 'an unknown field, kept', change: { somethingNew: { a: 1 } } },
    { name: 'an unknown value of an open enum', change: { severity: 'Catastrophic' } },
    { name: 'a null where the documentation has one', change: { classification: null } },
    { name: 'an integer beyond 2^53, kept exact', change: { incidentId: 2n ** 63n - 1n } },
    { name: 'seven fractional digits', change: { alertCreationTime: '2021-01-26T20:33:57.7220239Z' } },
  ])('accepts $name', ({ change }) => {
    expect(zodSchema('Alert').parse({ ...alert(), ...change })).toMatchObject(change)
  })
})

describe('strict where a caller relies on it', () => {
  it.each([
    { name: 'a missing id', change: { id: undefined } },
    { name: 'a null severity', change: { severity: null } },
    { name: 'an integer that has been rounded', change: { incidentId: 2 ** 53 } },
  ])('refuses $name', ({ change }) => {
    expect(zodSchema('Alert').safeParse({ ...alert(), ...change }).success).toBe(false)
  })

  it('refuses an unknown value in a request', () => {
    expect(zodSchema('AlertUpdate').safeParse({ status: 'Done' }).success).toBe(false)
    expect(zodSchema('MachineIsolation').safeParse({ Comment: '', IsolationType: 'Full' }).success).toBe(
      false,
    )
  })
})
