import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoReport } from '../src/demo/demo-report.ts'
import { flows } from '../src/demo/flow.ts'
import { jwt, type Run, runMde } from './run-mde.ts'

interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly operationId?: string
  readonly status: number
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

  beforeAll(async () => {
    const file = join(folder, 'requests.ndjson')
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
    expect(log).toContainEqual(expect.objectContaining({ method: 'POST', path: pathname, status: 200 }))
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

  it('fetched as many pages of alerts as it says', () => {
    expect(of('listAlerts').map(({ status }) => status)).toEqual(Array(report.alerts.pages).fill(200))
    expect(report.alerts.pages).toBeGreaterThan(1)
    expect(report.alerts.total).toBeGreaterThanOrEqual(250)
    expect(report.alerts.newest).toHaveLength(10)
    const created = report.alerts.newest.map((alert) => alert.created)
    expect(created).toEqual([...created].sort().reverse())
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

  it('refuses a flow that it does not know, with exit code 2', async () => {
    const { code, stderr } = await runMde(['demo', '--flow', 'magic'])
    expect(code).toBe(2)
    expect(stderr).toContain('device-code')
  })
})
