import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant
/** Names of devices that are online and have nothing under way: each test takes its own. */
let names: string[]

beforeAll(async () => {
  tenant = await startTenant({ machines: 150, actionTimings: { pendingMs: 3_600_000, inProgressMs: 100 } })
  const [online, acted, investigated] = await Promise.all([
    devices('machines', 'list', '--health', 'active', '--os', 'Windows11'),
    devices('actions', 'list'),
    devices('investigations', 'list'),
  ])
  const busy = new Set([...acted, ...investigated])
  names = online.filter((name) => !busy.has(name))
})
afterAll(() => tenant.emulator.stop())

const devices = async (...args: readonly string[]) =>
  (await run([...args, '--limit', 'all', '--jq', '.[].computerDnsName'])).stdout.trim().split('\n')

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

const sent = (operationId: string) =>
  tenant.emulator.requests.filter((request) => request.operationId === operationId).length

const sha1 = '6532ec91d513acc05f43ee0aa3002599729fd3e1'
const acts = [
  { verb: 'isolate', asks: true, action: { type: 'Isolate' } },
  { verb: 'release', asks: true, action: { type: 'Unisolate' } },
  { verb: 'restrict', asks: true, action: { type: 'RestrictCodeExecution' } },
  { verb: 'unrestrict', asks: true, action: { type: 'UnrestrictCodeExecution' } },
  { verb: 'scan', asks: false, action: { type: 'RunAntiVirusScan', scope: 'Quick' } },
  {
    verb: 'scan',
    args: ['--type', 'FULL'],
    asks: false,
    action: { type: 'RunAntiVirusScan', scope: 'Full' },
  },
  { verb: 'collect', asks: false, action: { type: 'CollectInvestigationPackage' } },
  {
    verb: 'quarantine',
    args: ['--sha1', sha1],
    asks: true,
    action: { type: 'StopAndQuarantineFile', relatedFileInfo: { fileIdentifier: sha1 } },
  },
  { verb: 'offboard', asks: true, action: { type: 'Offboard' } },
]

describe.each(acts)('mde machines $verb $args', ({ verb, args = [], asks, action }) => {
  it('starts what it says on the device, once it may', async () => {
    const name = names.pop() ?? ''
    const act = ['machines', verb, name, ...args, '--comment', `why ${verb}`]
    if (asks) {
      const refused = await run(act)
      expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--yes') })
      expect(refused.stderr).toContain(name)
    }
    const started = await run([...act, ...(asks ? ['--yes'] : []), '--json', 'device,outcome,actionId'])
    expect(started, started.stderr).toMatchObject({ code: 0 })
    const rows = JSON.parse(started.stdout) as { actionId: string }[]
    expect(rows).toEqual([{ device: name, outcome: 'started', actionId: expect.any(String) }])
    const found = await run(['actions', 'get', rows[0]?.actionId ?? '', '--json'])
    expect(JSON.parse(found.stdout)).toMatchObject({
      ...action,
      computerDnsName: name,
      requestorComment: expect.stringContaining(`why ${verb}`),
    })
  })
})

describe('mde machines investigate', () => {
  it('starts an investigation of a device, and joins it the second time', async () => {
    const name = names.pop() ?? ''
    const args = ['machines', 'investigate', name, '--comment', 'why', '--json', 'device,outcome']
    for (const outcome of ['started', 'joined']) {
      const done = await run(args)
      expect(done, done.stderr).toMatchObject({ code: 0 })
      expect(JSON.parse(done.stdout)).toEqual([{ device: name, outcome }])
    }
  })

  it('waits at Ctrl-C for what is out, and starts no more', async () => {
    const before = sent('startInvestigation')
    tenant.emulator.faults.add({ target: 'startInvestigation', fault: { kind: 'delay', delayMs: 1500 } })
    const args = ['machines', 'investigate', ...names.splice(-12), '--comment', 'why', '--json', 'outcome']
    const child = spawn(process.execPath, [mdeBin, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], ...tenant.asApp },
    })
    const closed = once(child, 'close') as Promise<[number]>
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    await vi.waitUntil(() => sent('startInvestigation') > before, { timeout: 30_000 })
    child.kill('SIGINT')
    expect((await closed)[0]).toBe(130)
    const outcomes = (JSON.parse(stdout) as { outcome: string }[]).map(({ outcome }) => outcome)
    expect(outcomes).toHaveLength(12)
    expect(new Set(outcomes)).toEqual(new Set(['started', 'skipped']))
    expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(
      sent('startInvestigation') - before,
    )
  })
})

it.each([
  ['machines', 'scan', 'desktop-01'],
  ['machines', 'investigate', 'desktop-01'],
  ['live-response', 'run', 'desktop-01', 'look.ps1'],
])('takes no empty comment: mde %s %s', async (...args) => {
  const refused = await run([...args, '--comment', ' ', '--yes'])
  expect(refused).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--comment is missing'),
  })
})
