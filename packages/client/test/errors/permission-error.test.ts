import { listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { missingPermission } from '../../src/errors/missing-permission.ts'

const together = {
  ...listAlerts,
  id: 'both',
  permissions: { delegated: [['A', 'B'], ['C']], application: [] },
}

const cases = [
  {
    name: 'names every alternative',
    operation: listAlerts,
    facts: { kind: 'application', held: [], missing: ['Alert.Read.All'] },
    message:
      'listAlerts needs Alert.Read.All or Alert.ReadWrite.All; the application token holds no permission.',
    next: /^Add the application permission Alert\.Read\.All/,
  },
  {
    name: 'says which ones are needed together',
    operation: together,
    facts: { kind: 'delegated', held: ['B'], missing: ['A'] },
    message: 'both needs A with B or C; the delegated token holds B.',
    next: /^Add the delegated permission A /,
  },
  {
    name: 'says when no app-only token will ever do',
    operation: together,
    facts: { kind: 'application', held: ['B'], missing: [] },
    message: 'both cannot be called with application tokens.',
    next: /Sign in as a user/,
  },
  {
    name: 'says when no delegated token will ever do',
    operation: { ...together, permissions: { delegated: [], application: [['A']] } },
    facts: { kind: 'delegated', held: [], missing: [] },
    message: 'both cannot be called with delegated tokens.',
    next: /an app gets by itself/,
  },
] as const

describe('PermissionError', () => {
  it.each(cases)('$name', ({ operation, facts, message, next }) => {
    const { kind, held, missing } = facts
    const error = missingPermission(operation, { ok: false, kind, missing }, { kind, permissions: held })
    expect(error.message).toBe(message)
    expect(error.next).toMatch(next)
    expect(error).toMatchObject({ ...facts, operationId: operation.id, name: 'PermissionError' })
  })
})
