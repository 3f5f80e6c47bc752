import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/errors/index.ts'
import { operations } from '../../src/index.ts'
import { leastPrivilege, satisfies } from '../../src/permissions/index.ts'

const kinds = ['delegated', 'application'] as const
const namesFor = (ids: readonly string[], kind: (typeof kinds)[number]) =>
  leastPrivilege(ids, kind).permissions.map(({ name }) => name)

describe('leastPrivilege', () => {
  const cases = [
    {
      name: 'one permission for each of two resources',
      ids: ['listAlerts', 'isolateMachine'],
      kind: 'delegated',
      want: ['Alert.Read', 'Machine.Isolate'],
    },
    {
      name: 'the stronger one where it is needed anyway',
      ids: ['listAlerts', 'updateAlert'],
      kind: 'delegated',
      want: ['Alert.ReadWrite'],
    },
    {
      name: 'both where an operation takes only the weaker one',
      ids: ['listScanAgents', 'updateMachine'],
      kind: 'delegated',
      want: ['Machine.Read', 'Machine.ReadWrite'],
    },
    {
      name: 'the weakest that cancels an action',
      ids: ['cancelMachineAction'],
      kind: 'application',
      want: ['Machine.Scan'],
    },
    {
      name: 'one that is held anyway to cancel an action',
      ids: ['cancelMachineAction', 'isolateMachine'],
      kind: 'application',
      want: ['Machine.Isolate'],
    },
    {
      name: 'a single action rather than writing to every device',
      ids: ['stopAndQuarantineFile'],
      kind: 'application',
      want: ['Machine.StopAndQuarantine'],
    },
    {
      name: 'own indicators rather than all',
      ids: ['createIndicator'],
      kind: 'application',
      want: ['Ti.ReadWrite'],
    },
    {
      name: 'the spelling that tokens carry',
      ids: ['getDomainStatistics'],
      kind: 'delegated',
      want: ['Url.Read.All'],
    },
    {
      name: 'an operation named twice once',
      ids: ['getAlert', 'getAlert'],
      kind: 'application',
      want: ['Alert.Read.All'],
    },
    { name: 'nothing for nothing', ids: [], kind: 'application', want: [] },
  ] as const

  it.each(cases)('grants $name', ({ ids, kind, want }) => {
    expect(namesFor(ids, kind)).toEqual(want)
  })

  it('says which permission serves which operation, and the part of the manifest', () => {
    expect(leastPrivilege(['isolateMachine', 'listAlerts', 'unisolateMachine'], 'application')).toEqual({
      kind: 'application',
      permissions: [
        {
          name: 'Alert.Read.All',
          id: '71fe6b80-7034-4028-9ed8-0f316df9c3ff',
          power: 1,
          displayName: 'Read all alerts',
          resourceAppId: 'fc780465-2017-40d4-a0c5-307022471b92',
          resourceAppName: 'WindowsDefenderATP',
          operationIds: ['listAlerts'],
        },
        {
          name: 'Machine.Isolate',
          id: '7e4e1300-e1b9-4102-88ba-f0cb6e6d5974',
          power: 3,
          displayName: 'Isolate machine',
          resourceAppId: 'fc780465-2017-40d4-a0c5-307022471b92',
          resourceAppName: 'WindowsDefenderATP',
          operationIds: ['isolateMachine', 'unisolateMachine'],
        },
      ],
      operations: [
        { operationId: 'isolateMachine', permissions: ['Machine.Isolate'] },
        { operationId: 'listAlerts', permissions: ['Alert.Read.All'] },
        { operationId: 'unisolateMachine', permissions: ['Machine.Isolate'] },
      ],
      notCallable: [],
      withoutId: [],
      requiredResourceAccess: [
        {
          resourceAppId: 'fc780465-2017-40d4-a0c5-307022471b92',
          resourceAccess: [
            { id: '71fe6b80-7034-4028-9ed8-0f316df9c3ff', type: 'Role' },
            { id: '7e4e1300-e1b9-4102-88ba-f0cb6e6d5974', type: 'Role' },
          ],
        },
      ],
    })
  })

  it('asks Microsoft Graph for what lives there', () => {
    expect(leastPrivilege(['getAlert', 'runHuntingQuery'], 'delegated').requiredResourceAccess).toEqual([
      {
        resourceAppId: 'fc780465-2017-40d4-a0c5-307022471b92',
        resourceAccess: [{ id: 'b2069dc0-9fe9-4e6d-9aca-ccf3dd503819', type: 'Scope' }],
      },
      {
        resourceAppId: '00000003-0000-0000-c000-000000000000',
        resourceAccess: [{ id: 'b152eca8-ea73-4a48-8c98-1a6742673d99', type: 'Scope' }],
      },
    ])
  })

  it('reports what a kind of token cannot call, beside the rest', () => {
    const { notCallable, operations: covered } = leastPrivilege(['getUser', 'getAlert'], 'delegated')
    expect(notCallable).toEqual(['getUser'])
    expect(covered).toEqual([{ operationId: 'getAlert', permissions: ['Alert.Read'] }])
  })

  it.each([
    { id: 'listAlert', near: 'listAlerts' },
    { id: 'ISOLATEMACHINE', near: 'isolateMachine' },
    { id: 'isolate', near: 'isolateMachine' },
    { id: 'toString', near: 'docs/reference' },
  ])('names what is near to $id', ({ id, near }) => {
    const failure = (): unknown => {
      try {
        return leastPrivilege([id], 'delegated')
      } catch (error) {
        return error
      }
    }
    const error = failure()
    expect(error).toBeInstanceOf(ConfigError)
    if (error instanceof ConfigError) expect([error.message, error.next].join(' ')).toContain(near)
  })

  it.each(kinds)('covers every operation with %s permissions that all have a GUID', (kind) => {
    const all = Object.values(operations).filter(({ permissions: needed }) => needed[kind].length > 0)
    const result = leastPrivilege(
      all.map(({ id }) => id),
      kind,
    )
    const granted = result.permissions.map(({ name }) => name)
    for (const operation of all)
      expect(satisfies(operation, { kind, permissions: granted }), operation.id).toEqual({ ok: true })
    expect(result.withoutId).toEqual([])
    expect(result.operations.map(({ operationId }) => operationId)).toEqual(all.map(({ id }) => id))
  })

  // Not a list of names: a new operation may need one that could be spared before.
  it.each(kinds)('gives no %s permission for all operations that could be spared', (kind) => {
    const all = Object.values(operations).filter(({ permissions: needed }) => needed[kind].length > 0)
    const granted = namesFor(
      all.map(({ id }) => id),
      kind,
    )
    const spared = granted.filter((name) =>
      all.every(
        (operation) =>
          satisfies(operation, { kind, permissions: granted.filter((other) => other !== name) }).ok,
      ),
    )
    expect(spared).toEqual([])
    expect(granted).not.toContain('Event.Write')
  })
})
