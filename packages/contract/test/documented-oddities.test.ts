import { describe, expect, it } from 'vitest'
import { type Operation, operations } from '../src/index.ts'
import bodies from './fixtures/documented-bodies.json' with { type: 'json' }
import { answerSchemaName, zodSchema } from './spec-document.ts'

// What a well-meant schema would mend, and must not: answers come out as the service wrote them.

const table: Readonly<Record<string, Operation>> = operations
const documented: Readonly<Record<string, { operationId: string; response?: unknown }>> = bodies

/** What a program gets of a documented answer. */
function parsed(name: string): unknown {
  const { operationId = '', response } = documented[name] ?? {}
  const operation = table[operationId]
  return zodSchema((operation && answerSchemaName(operation)) ?? '').parse(response)
}

describe('times stay the text that was sent', () => {
  const isTime = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)
  const timesIn = (value: unknown): string[] => {
    if (isTime(value)) return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(timesIn) : []
  }

  it.each([
    { name: 'with seven fraction digits', answer: 'listAlerts.1', like: /T.*\.\d{7}Z$/ },
    {
      name: 'with a blank and no zone',
      answer: 'listSoftwareInventoryByMachine.1',
      like: /^\S+ \d\d:\d\d:\d\d$/,
    },
    {
      name: 'with a blank and milliseconds',
      answer: 'listSecureConfigurationsByMachine.1',
      like: / .*\.\d{3}$/,
    },
    {
      name: 'with a blank and seven digits',
      answer: 'listSoftwareVulnerabilityChangesByMachine.1',
      like: / .*\.\d{7}$/,
    },
  ])('$name', ({ answer, like }) => {
    const times = timesIn(parsed(answer))
    expect(times.filter((time) => like.test(time)).length).toBeGreaterThan(0)
    expect(times.sort()).toEqual(timesIn(documented[answer]?.response).sort())
  })
})

it('a count is a bare number, no record', () => {
  const count = zodSchema('AlertCount')
  expect(count.parse(documented['countMachineAlerts.1']?.response)).toBe(
    documented['countMachineAlerts.1']?.response,
  )
  expect(count.safeParse('3').success).toBe(false)
  expect(count.safeParse({ value: 3 }).success).toBe(false)
  expect(operations.countMachineAlerts).toMatchObject({
    answer: 'value',
    path: '/api/machines/{id}/alerts/$count',
  })
})

it('a download address keeps the quotes it comes in', () => {
  expect(parsed('getPackageSasUri.1')).toMatchObject({ value: expect.stringMatching(/^"https:.*"$/) })
})

it('blanks around names are kept', () => {
  expect(JSON.stringify(parsed('listBaselineComplianceByMachine.1'))).toMatch(/"deviceName":" .* "/)
  expect(JSON.stringify(parsed('listVulnerabilityMachineReferences.1'))).toContain('"chat_Desk "')
})

it('a list that answers 404 for nothing says so in the table', () => {
  const ids = Object.values(table)
    .filter(({ emptyWhenNotFound }) => emptyWhenNotFound)
    .map(({ id }) => id)
  expect(ids).toEqual(['findMachineInfoByIp', 'listMachines'])
})

it.each([
  { id: 'findMachinesByIp', path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})" },
  { id: 'findMachineInfoByIp', path: '/api/machines/find(timestamp={timestamp},key={ip})' },
  {
    id: 'getLiveResponseResult',
    path: '/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})',
  },
  {
    id: 'addOrRemoveTagForMultipleMachines',
    path: '/api/machines/AddOrRemoveTagForMultipleMachines',
  },
  { id: 'stopAndQuarantineFile', path: '/api/machines/{id}/StopAndQuarantineFile' },
])('$id keeps the spelling of its path', ({ id, path }) => {
  expect(table[id]?.path).toBe(path)
})

it.each([
  {
    schema: 'MachineIsolation',
    takes: { Comment: 'x', IsolationType: 'Full' },
    refuses: { comment: 'x', isolationType: 'Full' },
  },
  {
    schema: 'ScanDefinitionDeletion',
    takes: { ScanDefinitionIds: ['a'] },
    refuses: { scanDefinitionIds: ['a'] },
  },
])('$schema takes its fields in their letter case alone', ({ schema, takes, refuses }) => {
  expect(zodSchema(schema).safeParse(takes).success).toBe(true)
  expect(zodSchema(schema).safeParse(refuses).success).toBe(false)
})
