import type { Alert } from '@mde-kit/contract'
import * as schemas from '@mde-kit/contract/schemas'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
describe('answers', () => {
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
