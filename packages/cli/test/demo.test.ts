import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerDemoApp, startEmulator } from '@mde-kit/emulator'
import type { AlertFact, DemoReport } from '../src/demo/demo-report.ts'
import { flows } from '../src/demo/flow.ts'
import { jwt, type Run, runMde } from './run-mde.ts'

interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly operationId?: string
  readonly status: number
  readonly grantType?: string
  readonly asked?: string
  readonly records?: number
  readonly permission?: string
}

const v2 = 'https://api.securitycenter.microsoft.com/.default'

/** What each flow has to ask for: the tutorial's own call for `password`. */
const requests = {
  password: { grantType: 'password', asked: 'https://api.securitycenter.microsoft.com' },
  'device-code': { grantType: 'device_code', asked: expect.stringContaining(v2) },
  'auth-code': { grantType: 'authorization_code', asked: expect.stringContaining(v2) },
  'client-secret': { grantType: 'client_credentials', asked: expect.stringContaining(v2) },
}

/** Ids and times of a world depend on when it was made; the rest depends on its seed alone. */
function withoutTimes({ severity, status, device, title }: AlertFact) {
  return { severity, status, device, title }
}

/** The ten newest alerts of another emulator with the same seed, read without the demo's code. */
async function newestOfTheSameWorld() {
  const emulator = await startEmulator()
  try {
    const { clientId, clientSecret } = registerDemoApp(emulator)
    const token = await fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: v2,
      }),
    })
    const { access_token } = (await token.json()) as { access_token: string }
    const answer = await fetch(`${emulator.url}/api/alerts?$top=10`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    const { value } = (await answer.json()) as { value: Record<string, string>[] }
    return value.map(({ severity, status, computerDnsName, title }) => ({
      severity,
      status,
      device: computerDnsName,
      title,
    }))
  } finally {
    await emulator.stop()
  }
}

/**
 * What the demo claims, held against what the emulator itself wrote down. A demo that only printed lines could not
 * pass: the requests would be missing.
 */
describe.each(flows)('demo --flow %s --json', (flow) => {
  const folder = mkdtempSync(join(tmpdir(), 'mde-kit-demo-'))
  let run: Run
  let report: DemoReport
  let log: LoggedRequest[]
  let startedAt: number

  beforeAll(async () => {
    const file = join(folder, 'requests.ndjson')
    startedAt = Date.now()
    run = await runMde(['demo', '--flow', flow, '--json', '--request-log', file])
    expect(run.stderr).toBe('')
    report = JSON.parse(run.stdout) as DemoReport
    log = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LoggedRequest)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const of = (operationId: string) => log.filter((request) => request.operationId === operationId)

  it('succeeds with one JSON document', () => {
    expect(run.code).toBe(0)
    expect(report.flow).toBe(flow)
  })

  it('got its token from the endpoint that it names', () => {
    const { pathname } = new URL(report.token.endpoint.replace('POST ', ''))
    const { grantType, asked } = report.token
    expect(log).toContainEqual(
      expect.objectContaining({ method: 'POST', path: pathname, status: 200, grantType, asked }),
    )
    expect({ grantType, asked }).toEqual(requests[flow])
    const lifetime = Date.parse(report.validation.expiresAt) - startedAt
    expect(Math.abs(lifetime / 1000 - report.validation.expiresInSeconds)).toBeLessThan(60)
    expect(pathname.endsWith(flow === 'password' ? '/oauth2/token' : '/oauth2/v2.0/token')).toBe(true)
  })

  it('fetched the keys that it verified the token with', () => {
    expect(log).toContainEqual(
      expect.objectContaining({ path: expect.stringMatching(/discovery.*\/keys$/), status: 200 }),
    )
    expect(report.validation).toMatchObject({
      valid: true,
      algorithm: 'RS256',
      audience: 'https://api.securitycenter.microsoft.com',
      kind: flow === 'client-secret' ? 'application' : 'delegated',
      permissions: [flow === 'client-secret' ? 'Alert.Read.All' : 'Alert.Read'],
      tenantId: report.app.tenantId,
    })
  })

  it('fetched as many pages of alerts as it says, and shows alerts that exist', async () => {
    expect(of('listAlerts').map(({ status }) => status)).toEqual(Array(report.alerts.pages).fill(200))
    expect(report.alerts.pages).toBeGreaterThan(1)
    expect(report.alerts.total).toBeGreaterThanOrEqual(250)
    const records = of('listAlerts').map((request) => request.records ?? 0)
    expect(report.alerts.total).toBe(records.reduce((a, b) => a + b, 0))
    for (const { permission } of of('listAlerts')) expect(report.validation.permissions).toContain(permission)
    expect(report.alerts.newest).toHaveLength(10)
    const created = report.alerts.newest.map((alert) => alert.created)
    expect(created).toEqual([...created].sort().reverse())
    expect(report.alerts.newest.map(withoutTimes)).toEqual(await newestOfTheSameWorld())
  })

  it('was refused before a request and isolated exactly once', () => {
    expect(report.refusal).toMatchObject({
      code: 'MDE_PERMISSION_MISSING',
      missing: ['Machine.Isolate'],
      requestsSent: 0,
    })
    expect(report.refusal.next).toContain('Machine.Isolate')
    expect(of('isolateMachine')).toEqual([
      expect.objectContaining({
        method: 'POST',
        status: 201,
        path: `/api/machines/${report.isolation.machineId}/isolate`,
      }),
    ])
  })

  it('followed the action to its end', () => {
    const { statuses, actionId } = report.isolation
    expect(statuses).toEqual(['Pending', 'InProgress', 'Succeeded'])
    const polls = of('getMachineAction')
    expect(polls.length).toBeGreaterThanOrEqual(2)
    for (const { path, status } of polls)
      expect({ path, status }).toEqual({ path: `/api/machineactions/${actionId}`, status: 200 })
  })

  it('shows no token, and nothing listens when it ends', async () => {
    expect(run.stdout).not.toMatch(jwt)
    await expect(fetch(report.emulator)).rejects.toThrow()
  })
})

describe('demo for people', () => {
  it('shows each step in plain text when it is no terminal', async () => {
    const { code, stdout, stderr } = await runMde(['demo'])
    expect(code).toBe(0)
    expect(stderr).toBe('')

    expect(stdout).not.toMatch(/\u001b/)
    expect(stdout).not.toMatch(jwt)
    for (const step of [
      /1 {2}Create an app/,
      /2 {2}Get an access token on behalf of a user/,
      /3 {2}Validate the token/,
      /4 {2}Use it/,
      /5 {2}Meet the error/,
      /6 {2}Grant it/,
    ])
      expect(stdout).toMatch(step)
    expect(stdout).toMatch(/Pending → InProgress → Succeeded/)
  }, 60_000)

  it('prints for programs what --jq makes of its report', async () => {
    const run = await runMde(['demo', '--jq', '.isolation.statuses | last'])
    expect(run).toEqual({ code: 0, stdout: 'Succeeded\n', stderr: '' })
  }, 60_000)

  it('refuses a flow that it does not know, with exit code 2', async () => {
    const { code, stderr } = await runMde(['demo', '--flow', 'magic'])
    expect(code).toBe(2)
    expect(stderr).toContain('device-code')
  })
})
