import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

describe('mde completion', () => {
  it.each([['bash'], ['zsh'], ['fish'], ['powershell']])('has a script for %s', async (shell) => {
    const { code, stdout } = await run(['completion', shell])
    expect(code).toBe(0)
    expect(stdout).toContain('mde')
    expect(stdout.length).toBeGreaterThan(500)
  })

  it.each([
    { typed: ['mach'], offers: 'machines' },
    { typed: ['machines', 'iso'], offers: 'isolate' },
    { typed: ['alerts', 'list', '--sev'], offers: '--severity' },
    { typed: ['alerts', 'update', 'x', '--status', ''], offers: 'InProgress' },
  ])('offers $offers after $typed', async ({ typed, offers }) => {
    const { stdout } = await run(['complete', '--', ...typed])
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toContain(offers)
  })
})
