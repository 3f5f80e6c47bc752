import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('mde alerts list', () => {
  it('shows a table, newest first, as many as asked for', async () => {
    const { code, stdout, stderr } = await runMde(['alerts', 'list', '--limit', '7'], { env: tenant.asUser })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [head, ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^\s+id\s+created \(UTC\)\s+severity\s+status\s+device\s+title$/)
    expect(rows).toHaveLength(7)
    const instants = rows.map((row) => row.trim().split(/ {2,}/)[1])
    expect(instants).toEqual([...instants].sort().reverse())
  })

  it('prints one JSON array of the filtered records', async () => {
    const { code, stdout } = await runMde(['alerts', 'list', '--filter', "severity eq 'High'", '--json'], {
      env: tenant.asApp,
    })
    expect(code).toBe(0)
    const alerts = JSON.parse(stdout) as { severity: string }[]
    expect(alerts.length).toBeGreaterThan(0)
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(new Set(['High']))
  })

  it('knows severities, statuses and time spans by plain words', async () => {
    const flags = ['--severity', 'high,medium', '--status', 'new', '--since', '520w', '--json']
    const { code, stdout } = await runMde(['alerts', 'list', ...flags], { env: tenant.asApp })
    expect(code).toBe(0)
    const alerts = JSON.parse(stdout) as { severity: string; status: string }[]
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(new Set(['High', 'Medium']))
    expect(new Set(alerts.map(({ status }) => status))).toEqual(new Set(['New']))
  })

  it('refuses a severity that nobody has, before signing in', async () => {
    const { code, stderr } = await runMde(['alerts', 'list', '--severity', 'hihg'])
    expect(code).toBe(2)
    expect(stderr).toContain("--severity has no value 'hihg'")
  })
})
