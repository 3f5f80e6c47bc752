import { getAlert, isolateMachine, listAlerts, operations, updateAlert } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { createOperationFinder } from '../../src/call/find-operation.ts'

const find = createOperationFinder(Object.values(operations))

const cases = [
  { name: 'finds a path without parameters', method: 'GET', path: '/api/alerts', want: 'listAlerts' },
  { name: 'finds a path with a parameter', method: 'GET', path: '/api/alerts/da637', want: 'getAlert' },
  { name: 'tells methods apart', method: 'PATCH', path: '/api/alerts/da637', want: 'updateAlert' },
  {
    name: 'finds an encoded parameter',
    method: 'POST',
    path: '/api/machines/a%2Fb/isolate',
    want: 'isolateMachine',
  },
  { name: 'does not find a longer path', method: 'GET', path: '/api/alerts/da637/more/x', want: undefined },
  {
    name: 'does not find an empty parameter',
    method: 'POST',
    path: '/api/machines//isolate',
    want: undefined,
  },
  { name: 'does not find another method', method: 'DELETE', path: '/api/alerts', want: undefined },
]

describe('createOperationFinder', () => {
  it.each(cases)('$name', ({ method, path, want }) => {
    expect(find(method, path)?.id).toBe(want)
  })

  it('finds every operation of the specs by its own template', () => {
    for (const operation of Object.values(operations))
      expect(find(operation.method, operation.path.replaceAll(/\{[^}]+\}/g, 'x'))?.id).toBe(operation.id)
  })

  it('lets literal segments win, whatever the order of the table', () => {
    const literal = { ...getAlert, id: 'literal', path: '/api/alerts/summary' }
    const own = createOperationFinder([getAlert, literal, listAlerts, updateAlert, isolateMachine])
    expect(own('GET', '/api/alerts/summary')?.id).toBe('literal')
  })

  it('takes the punctuation of a template for itself', () => {
    const template = { ...getAlert, id: 'byIp', path: "/api/machines/find(ip='{ip}')" }
    const own = createOperationFinder([template])
    expect(own('GET', "/api/machines/find(ip='1.2.3.4')")?.id).toBe('byIp')
    expect(own('GET', "/api/machines/find1ip='1.2.3.4')")).toBeUndefined()
  })
})
