import { describe, expect, it } from 'vitest'
import { operations } from '../../src/index.ts'
import { explainGrant, findPermission, permissions, satisfies } from '../../src/permissions/index.ts'

describe('satisfies', () => {
  const both = { permissions: { delegated: [['A', 'B'], ['C']], application: [] } }
  const cases = [
    {
      name: 'one alternative alone',
      operation: both,
      grants: { kind: 'delegated', permissions: ['C'] },
      want: { ok: true },
    },
    {
      name: 'all names of an alternative',
      operation: both,
      grants: { kind: 'delegated', permissions: ['B', 'A'] },
      want: { ok: true },
    },
    {
      name: 'half of an alternative as one missing name',
      operation: both,
      grants: { kind: 'delegated', permissions: ['A'] },
      want: { ok: false, kind: 'delegated', missing: ['B'] },
    },
    {
      name: 'a kind of token that the operation does not take',
      operation: both,
      grants: { kind: 'application', permissions: ['C'] },
      want: { ok: false, kind: 'application', missing: [] },
    },
    {
      name: 'an opaque token as for the service to judge',
      operation: both,
      grants: { kind: 'opaque', permissions: [] },
      want: { ok: true },
    },
    {
      name: 'the least powerful repair first',
      operation: operations.listAlerts,
      grants: { kind: 'application', permissions: [] },
      want: { ok: false, kind: 'application', missing: ['Alert.Read.All'] },
    },
  ] as const

  it.each(cases)('judges $name', ({ operation, grants, want }) => {
    expect(satisfies(operation, grants)).toEqual(want)
  })
})

describe('the catalogue', () => {
  it('holds 30 application and 27 delegated permissions', () => {
    expect(Object.keys(permissions.application)).toHaveLength(30)
    expect(Object.keys(permissions.delegated)).toHaveLength(27)
  })

  it('finds by name and kind, and nothing that is only inherited', () => {
    expect(findPermission('Alert.Read', 'delegated')?.id).toBe('b2069dc0-9fe9-4e6d-9aca-ccf3dd503819')
    expect(findPermission('Alert.Read', 'application')).toBeUndefined()
    expect(findPermission('toString', 'delegated')).toBeUndefined()
  })

  it('explains a grant with names, ids and the app to grant it on', () => {
    expect(explainGrant(['Machine.Isolate', 'Machine.Read'], 'delegated')).toBe(
      'Add the delegated permissions Machine.Isolate (479231ef-3b86-4933-ae6b-1fa84bba9e31) and Machine.Read ' +
        '(fbd3d33a-b1f5-4573-906c-51b39682fbcf) on WindowsDefenderATP (fc780465-2017-40d4-a0c5-307022471b92) to ' +
        'the app registration, grant admin consent again, then get a new token.',
    )
  })
})
