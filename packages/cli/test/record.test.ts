import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { answerShapes, createDriftFinder, type RecordedAnswer } from '@mde-kit/contract/drift'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jwt, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('--record', () => {
  it('appends each answer of a run, refusals included, and no token', async () => {
    const file = join(temporaryFolder(), 'answers.ndjson')
    const list = await runMde(['alerts', 'list', '--limit', '3', '--record', file], { env: tenant.asApp })
    expect(list).toMatchObject({ code: 0, stderr: '' })
    const refused = await runMde(['api', 'getMachine', '-p', 'id=nothing', '--record', file], {
      env: tenant.asApp,
    })
    expect(refused.code).toBe(5)

    const text = readFileSync(file, 'utf8')
    expect(text).not.toMatch(jwt)
    const answers = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedAnswer)
    expect(answers.map(({ operationId, status }) => [operationId, status])).toEqual([
      ['listAlerts', 200],
      ['getMachine', 404],
    ])
    expect(answers[0]?.body).toMatchObject({ value: expect.any(Array) })
    const findDrift = createDriftFinder(answerShapes)
    expect(answers.flatMap((answer) => findDrift(answer).drifts)).toEqual([])
    // It is data of a tenant.
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('is refused before signing in where the file cannot be written', async () => {
    const { code, stdout, stderr } = await runMde(
      ['alerts', 'list', '--record', '/no/such/folder/a.ndjson'],
      {
        env: { ...tenant.asApp, MDE_AUTHORITY_HOST: 'http://127.0.0.1:1234' },
      },
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--record cannot write to')
  })
})
