import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  // The same company, at the same time.
  tenant = await startTenant({ seed: 7, now: () => Date.parse('2026-03-02T12:00:00Z') })
})
afterAll(() => tenant.emulator.stop())

const commands = [
  ['alerts', 'list', '--limit', '5'],
  ['machines', 'list', '--limit', '5'],
  ['actions', 'list', '--limit', '5'],
  ['vulnerabilities', 'list', '--severity', 'critical,high', '--limit', '5'],
  ['recommendations', 'list', '--limit', '5'],
  ['score', 'exposure'],
]

describe.each([80, 120])('at %d columns', (columns) => {
  it.each(commands)('mde %s %s', async (noun, verb, ...flags) => {
    const { code, stdout, stderr } = await runMde([noun, verb, ...flags], {
      env: { ...tenant.asApp, COLUMNS: String(columns) },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
    await expect(stdout).toMatchFileSnapshot(`golden/${noun}-${verb}-${columns}.txt`)
  })
})
