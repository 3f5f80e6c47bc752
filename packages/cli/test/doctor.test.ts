import { listMachines } from '@mde-kit/contract/operations'
import { registerDemoApp } from '@mde-kit/emulator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { realToken, startTenant, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

describe('mde doctor', () => {
  it('finds nothing wrong where all is well', async () => {
    const { code, stdout } = await run(['doctor', '--json', 'check,verdict'])
    expect(code).toBe(0)
    const checks = JSON.parse(stdout) as { check: string; verdict: string }[]
    expect(checks.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['dns', 'clock', 'sign-in', 'audience', 'permissions', 'call', 'quota']),
    )
    expect(checks.filter(({ verdict }) => verdict !== 'ok')).toEqual([])
  })

  it('looks at the network though nobody is signed in', async () => {
    const place = { MDE_AUTHORITY_HOST: tenant.emulator.url, MDE_API_BASE: tenant.emulator.url }
    const { code, stdout } = await runMde(['doctor', '--json'], { env: place })
    expect(code).toBe(1)
    const checks = JSON.parse(stdout) as { check: string; verdict: string; fix: string }[]
    expect(checks.filter(({ verdict }) => verdict === 'ok').map(({ check }) => check)).toEqual(
      expect.arrayContaining(['dns', 'sign-in host', 'clock', 'API host']),
    )
    expect(checks.at(-1)).toMatchObject({
      check: 'sign-in',
      verdict: 'fail',
      says: 'Nobody is signed in.',
      fix: expect.stringContaining('mde login'),
    })
  })

  it('tells that the quota is used up, and tries once only', async () => {
    const app = registerDemoApp(tenant.emulator)
    const headers = { authorization: `Bearer ${await realToken({ ...tenant, ...app })}` }
    const left = listMachines.rateLimits[0]?.calls ?? 0
    await Promise.all(
      Array.from({ length: left }, () => fetch(`${tenant.emulator.url}/api/machines?$top=1`, { headers })),
    )
    const env = { ...tenant.asApp, MDE_CLIENT_ID: app.clientId, MDE_CLIENT_SECRET: app.clientSecret }
    const { code, stdout, stderr } = await runMde(
      ['doctor', '--verbose', '--json', '--for', 'listMachines'],
      {
        env,
      },
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toContainEqual({
      check: 'quota',
      verdict: 'fail',
      says: expect.stringContaining('429'),
      fix: expect.stringMatching(/\S/),
    })
    expect(stderr.match(/^> GET \S+api\/machines/gm)).toHaveLength(1)
  })

  it.each([
    { name: 'a wrong secret', env: { MDE_CLIENT_SECRET: 'wrong' }, check: 'sign-in', says: 'AADSTS7000215' },
    {
      name: 'a host that is away',
      env: { MDE_API_BASE: 'http://127.0.0.1:9' },
      check: 'API host',
      says: 'does not answer',
    },
  ])('says of $name what to do', async ({ env, check, says }) => {
    const { code, stdout } = await runMde(['doctor', '--json'], { env: { ...tenant.asApp, ...env } })
    expect(code).toBe(1)
    const checks = JSON.parse(stdout) as { check: string; verdict: string; says: string; fix: string }[]
    const found = checks.find((each) => each.check === check)
    expect(found).toMatchObject({ verdict: 'fail', says: expect.stringContaining(says) })
    expect(found?.fix).not.toBe('')
  })

  it('tells of permissions that are missing', async () => {
    const { directory, tenantId } = tenant.emulator
    const { clientId } = directory.registerApp(tenantId, {
      displayName: 'poor',
      requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
    })
    directory.grantAdminConsent(clientId)
    const secret = directory.addSecret(clientId).value
    const env = { ...tenant.asApp, MDE_CLIENT_ID: clientId, MDE_CLIENT_SECRET: secret }
    const { code, stdout } = await runMde(['doctor', '--for', 'listAlerts,isolateMachine'], { env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/fail\s+permissions\s+missing for isolateMachine: Machine\.Isolate/)
    expect(stdout).toMatch(/ok\s+permissions\s+listAlerts is allowed/)
  })
})
