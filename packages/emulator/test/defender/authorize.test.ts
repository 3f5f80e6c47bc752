import { operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { checkPermission, checkRoles } from '../../src/defender/authorize.ts'

const { listAlerts, isolateMachine, cancelMachineAction } = operations
const grants = (kind: 'delegated' | 'application', ...permissions: string[]) => ({ kind, permissions })

const covered = [
  {
    name: 'a read permission',
    operation: listAlerts,
    held: grants('application', 'Alert.Read.All'),
    want: 'Alert.Read.All',
  },
  {
    name: 'a stronger one',
    operation: listAlerts,
    held: grants('delegated', 'Alert.ReadWrite'),
    want: 'Alert.ReadWrite',
  },
  {
    name: 'any alternative',
    operation: cancelMachineAction,
    held: grants('application', 'Machine.Offboard'),
    want: 'Machine.Offboard',
  },
]

const refused = [
  {
    name: 'an app, naming every alternative',
    operation: listAlerts,
    held: grants('application', 'Machine.Read.All', 'File.Read.All'),
    message:
      'Missing application roles. API required roles: Alert.Read.All,Alert.ReadWrite.All, application roles: Machine.Read.All,File.Read.All.',
  },
  {
    name: 'a user',
    operation: isolateMachine,
    held: grants('delegated', 'Machine.Read'),
    message: 'Missing scopes. API required scopes: Machine.Isolate, application scopes: Machine.Read.',
  },
  {
    name: 'the application name of a permission in a delegated token',
    operation: listAlerts,
    held: grants('delegated', 'Alert.Read.All'),
    message:
      'Missing scopes. API required scopes: Alert.Read,Alert.ReadWrite, application scopes: Alert.Read.All.',
  },
]

describe('checkPermission', () => {
  it.each(covered)('lets $name in and names it', ({ operation, held, want }) => {
    expect(checkPermission(operation, held)).toBe(want)
  })

  it.each(refused)('refuses $name', ({ operation, held, message }) => {
    expect(() => checkPermission(operation, held)).toThrow(
      expect.objectContaining({ status: 403, code: 'Forbidden', message }),
    )
  })
})

describe('checkRoles', () => {
  it('asks nothing where the operation names no role', () => {
    expect(() => checkRoles({ roles: [] }, [])).not.toThrow()
  })

  it('is content with one of the roles', () => {
    expect(() => checkRoles({ roles: ['A', 'B'] }, ['B'])).not.toThrow()
  })

  it('refuses a user without any', () => {
    expect(() => checkRoles(isolateMachine, ['View Data'])).toThrow(
      expect.objectContaining({
        status: 403,
        message:
          'Missing portal roles. API required roles: Active remediation actions, user roles: View Data.',
      }),
    )
  })
})
