import { type Operation, operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createOperationMatcher } from '../../src/defender/match-operation.ts'

const match = createOperationMatcher(Object.values(operations))

const found = [
  { method: 'GET', path: '/api/alerts', id: 'listAlerts', parameters: {} },
  { method: 'GET', path: '/API/Alerts', id: 'listAlerts', parameters: {} },
  { method: 'GET', path: '/api/v1.0/alerts', id: 'listAlerts', parameters: {} },
  { method: 'GET', path: '/api/V1.0/machineActions', id: 'listMachineActions', parameters: {} },
  { method: 'GET', path: '/api/alerts/da1_-2', id: 'getAlert', parameters: { id: 'da1_-2' } },
  { method: 'PATCH', path: '/api/alerts/da1_-2', id: 'updateAlert', parameters: { id: 'da1_-2' } },
  { method: 'GET', path: '/api/alerts/A%2Fb%20c', id: 'getAlert', parameters: { id: 'A/b c' } },
  { method: 'POST', path: '/api/alerts/batchupdate', id: 'batchUpdateAlerts', parameters: {} },
  {
    method: 'POST',
    path: '/api/machineactions/1/CANCEL',
    id: 'cancelMachineAction',
    parameters: { id: '1' },
  },
]

const refused = [
  { name: 'an unknown path', method: 'GET', path: '/api/nothing', status: 404, code: 'NotFound' },
  { name: 'a path outside of /api', method: 'GET', path: '/', status: 404, code: 'NotFound' },
  { name: 'an empty id', method: 'DELETE', path: '/api/indicators/', status: 405, code: 'MethodNotAllowed' },
  { name: 'another version', method: 'GET', path: '/api/v2.0/alerts', status: 404, code: 'NotFound' },
  { name: 'another method', method: 'PUT', path: '/api/alerts', status: 405, code: 'MethodNotAllowed' },
  {
    name: 'reading a fixed segment as an id',
    method: 'GET',
    path: '/api/alerts/batchUpdate',
    status: 405,
    code: 'MethodNotAllowed',
  },
  {
    name: 'broken percent-encoding',
    method: 'GET',
    path: '/api/alerts/%E0%A4',
    status: 400,
    code: 'BadRequest',
  },
]

const caught = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (fault) {
    return fault
  }
}

describe('createOperationMatcher', () => {
  it.each(found)('finds $id at $method $path', ({ method, path, id, parameters }) => {
    expect(match(method, path)).toMatchObject({ operation: { id }, parameters })
  })

  it.each(refused)('refuses $name', ({ method, path, status, code }) => {
    expect(caught(() => match(method, path))).toMatchObject({ name: 'Refusal', status, code })
  })

  it('names the methods that a path has', () => {
    expect(caught(() => match('DELETE', '/api/alerts/1'))).toMatchObject({ headers: { allow: 'GET, PATCH' } })
  })

  it.each(Object.values(operations))('finds $id at its own path', (operation: Operation) => {
    const path = operation.path.replaceAll(/\{\w+\}/g, 'x')
    expect(match(operation.method, path).operation).toBe(operation)
  })
})
