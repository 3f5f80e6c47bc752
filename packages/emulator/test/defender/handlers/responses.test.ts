import { type Alert, type Machine, type MachineAction, type OperationId, operations } from '@mde-kit/contract'
import * as schemas from '@mde-kit/contract/schemas'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { handlers } from '../../../src/defender/handlers.ts'
import { createBench } from '../bench.ts'

const bench = createBench()
const onboarded = "/api/machines?$filter=onboardingStatus eq 'Onboarded'"
const alert = await bench.first<Alert>(
  "/api/alerts?$filter=severity eq 'Low' and category eq 'CommandAndControl'",
)
const machine = await bench.first<Machine>(onboarded)
const past = await bench.first<MachineAction>('/api/machineactions')
const other = await bench.first<Machine>(`${onboarded}&$skip=1`)
const started = await bench.read<MachineAction>('POST', `/api/machines/${other.id}/unisolate`, {
  body: { Comment: 'why' },
})

/** One good call per imitated operation, and the schema of its answer. */
const calls: Partial<Record<OperationId, { path: string; body?: unknown; schema?: z.ZodType }>> = {
  listAlerts: { path: '/api/alerts?$expand=evidence', schema: schemas.alertPageSchema },
  getAlert: { path: `/api/alerts/${alert.id}`, schema: schemas.alertSchema },
  updateAlert: {
    path: `/api/alerts/${alert.id}`,
    body: { status: 'Resolved', comment: 'Done.' },
    schema: schemas.alertSchema,
  },
  batchUpdateAlerts: { path: '/api/alerts/batchUpdate', body: { alertIds: [alert.id], status: 'New' } },
  createAlertByReference: {
    path: '/api/alerts/CreateAlertByReference',
    body: {
      machineId: machine.id,
      eventTime: '2026-02-28T16:45:21.7115183Z',
      reportId: '20776',
      severity: 'Low',
      title: 'Made by a test',
      description: 'Nothing happened.',
      recommendedAction: 'Do nothing.',
      category: 'Exploit',
    },
    schema: schemas.alertSchema,
  },
  getAlertMachine: { path: `/api/alerts/${alert.id}/machine`, schema: schemas.machineSchema },
  getAlertUser: { path: `/api/alerts/${alert.id}/user`, schema: schemas.userSchema },
  listAlertDomains: { path: `/api/alerts/${alert.id}/domains`, schema: schemas.domainPageSchema },
  listAlertFiles: { path: `/api/alerts/${alert.id}/files`, schema: schemas.filePageSchema },
  listAlertIps: { path: `/api/alerts/${alert.id}/ips`, schema: schemas.ipPageSchema },
  listMachines: { path: '/api/machines', schema: schemas.machinePageSchema },
  getMachine: { path: `/api/machines/${machine.id}`, schema: schemas.machineSchema },
  isolateMachine: {
    path: `/api/machines/${machine.id}/isolate`,
    body: { Comment: 'why', IsolationType: 'Full' },
    schema: schemas.machineActionSchema,
  },
  unisolateMachine: {
    path: `/api/machines/${machine.id}/unisolate`,
    body: { Comment: 'why' },
    schema: schemas.machineActionSchema,
  },
  listMachineActions: { path: '/api/machineactions', schema: schemas.machineActionPageSchema },
  getMachineAction: {
    path: `/api/machineactions/${past.id}`,
    schema: schemas.machineActionSchema,
  },
  cancelMachineAction: {
    path: `/api/machineactions/${started.id}/cancel`,
    body: { Comment: 'why' },
    schema: schemas.machineActionSchema,
  },
}

describe('answers', () => {
  it.each(Object.values(operations).filter(({ id }) => id in handlers))(
    'of $id are what the spec says',
    async ({ id, method, successStatus }) => {
      const call = calls[id as OperationId]
      if (!call) throw new Error(`no call of ${id} to try`)
      const answer = await bench.call(method, call.path, { body: call.body })
      expect(answer.status).toBe(successStatus)
      if (call.schema) expect(call.schema.parse(answer.body)).toEqual(answer.body)
      else expect(answer.body).toBeUndefined()
    },
  )

  it('hold no property that the spec does not know', async () => {
    for (const item of await bench.list<Alert>('/api/alerts?$expand=evidence')) {
      schemas.alertSchema.strict().parse(item)
      for (const evidence of item.evidence) schemas.alertEvidenceSchema.strict().parse(evidence)
    }
    for (const item of await bench.list('/api/machines')) schemas.machineSchema.strict().parse(item)
    for (const item of await bench.list('/api/machineactions'))
      schemas.machineActionSchema.strict().parse(item)
  })

  it('have times of seven digits in a new world', async () => {
    const alerts = await createBench().list<Alert>('/api/alerts')
    for (const { alertCreationTime } of alerts) expect(alertCreationTime).toMatch(/T[\d:]{8}\.\d{7}Z$/)
  })
})
