import { expect, it } from 'vitest'
import { operations } from '../../src/index.ts'
import { createOperationRouter } from '../../src/routing/index.ts'

const route = createOperationRouter(Object.values(operations))
const found = (path: string) => route(path).map(({ operation, parameters }) => [operation.id, parameters])

it.each([
  { path: '/api/alerts', want: [['listAlerts', {}]] },
  { path: '/api/alerts/batchUpdate', want: [['batchUpdateAlerts', {}]] },
  { path: '/API/Alerts/BATCHUPDATE', want: [['batchUpdateAlerts', {}]] },
  {
    path: '/api/v1.0/machines/a%2Fb',
    want: [
      ['getMachine', { id: 'a%2Fb' }],
      ['updateMachine', { id: 'a%2Fb' }],
    ],
  },
  {
    path: "/api/machines/findbyip(ip='10.0.0.1',timestamp=2026-01-01T00:00:00Z)",
    want: [['findMachinesByIp', { ip: '10.0.0.1', timestamp: '2026-01-01T00:00:00Z' }]],
  },
  { path: '/api/machines/findbytag', want: [['findMachinesByTag', {}]] },
  { path: '/api/machines/x/alerts/$count', want: [['countMachineAlerts', { id: 'x' }]] },
  { path: '/api/Alerts/', want: [['listAlerts', {}]] },
  { path: '/api/alerts//', want: [] },
  { path: '/api/nothing', want: [] },
])('finds what $path is', ({ path, want }) => {
  expect(found(path)).toHaveLength(want.length)
  expect(found(path)).toEqual(expect.arrayContaining(want))
})

it('finds every operation by its own template, before anything less specific', () => {
  for (const { id, method, path } of Object.values(operations)) {
    const filled = path.replace(/\{\w+\}/g, 'x1')
    const hits = route(filled).filter(({ operation }) => operation.method === method)
    expect(
      hits.map(({ operation }) => operation.id),
      filled,
    ).toEqual([id])
  }
})
