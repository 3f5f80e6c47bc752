import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant
/** Names of devices that are online. */
let names: readonly string[]

beforeAll(async () => {
  tenant = await startTenant({ actionTimings: { pendingMs: 0, inProgressMs: 100 } })
  const list = await run([
    'machines',
    'list',
    '--health',
    'active',
    '--os',
    'Windows11',
    '--json',
    'computerDnsName',
  ])
  names = (JSON.parse(list.stdout) as { computerDnsName: string }[]).map((each) => each.computerDnsName)
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[], input?: string) =>
  runMde(args, { env: tenant.asApp, ...(input !== undefined && { input }) })

/** How often something was asked of the emulator. */
const sent = (operationId: string) =>
  tenant.emulator.requests.filter((request) => request.operationId === operationId).length

describe('mde machines', () => {
  it('sends nothing under --dry-run, and says what it would', async () => {
    const before = sent('isolateMachine')
    const { code, stdout } = await run([
      ...['machines', 'isolate', ...names.slice(0, 2), '--comment', 'test', '--type', 'selective'],
      ...['--dry-run', '--json'],
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([
      { device: names[0], body: { Comment: 'test', IsolationType: 'Selective' } },
      { device: names[1], request: expect.stringMatching(/^POST \/api\/machines\/[\da-f]{40}\/isolate$/) },
    ])
    expect(sent('isolateMachine')).toBe(before)
  })

  it('shows people what would be sent whole, however narrow the terminal is', async () => {
    const args = [
      'machines',
      'isolate',
      ...names.slice(0, 2),
      '--comment',
      'A comment of some length',
      '--dry-run',
    ]
    const { code, screen } = await runInTerminal(args, { env: tenant.asApp, columns: 80 })
    expect(code).toBe(0)
    for (const name of names.slice(0, 2)) expect(screen).toMatch(new RegExp(`  ${name}  [\\da-f]{40}\n`))
    expect(screen).toContain('  request  POST /api/machines/{id}/isolate\n')
    expect(screen).toContain('  body     {"Comment":"A comment of some length","IsolationType":"Full"}\n')
  })

  it.each(['', ' '])("takes no '%s' for the beginning of a name", async (name) => {
    const { code, stderr } = await run(['machines', 'isolate', name, '--comment', 'test', '--yes'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('The name of a device is empty'),
    })
  })

  it('refuses to interrupt anybody unasked', async () => {
    const before = sent('isolateMachine')
    const { code, stdout, stderr } = await run(['machines', 'isolate', names[0] ?? '', '--comment', 'test'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(names[0])
    expect(stderr).toContain('disruptive')
    expect(stderr).toContain('--yes')
    expect(sent('isolateMachine')).toBe(before)
  })

  it.each([
    { answer: 'y', code: 0, calls: 1 },
    { answer: 'n', code: 1, calls: 0 },
    { answer: '\u0003', code: 130, calls: 0 },
  ])('asks about one device, and takes $answer for an answer', async ({ answer, code, calls }) => {
    const before = sent('restrictCodeExecution')
    const args = ['machines', 'restrict', names[0] ?? '', '--comment', 'test']
    const typing = [[/Restrict device \S+ \([\da-f]{40}\)\?/, answer]] as const
    expect(await runInTerminal(args, { env: tenant.asApp, typing })).toMatchObject({ code })
    expect(sent('restrictCodeExecution')).toBe(before + calls)
  })

  it.each([
    { answer: '3', code: 0, calls: 3 },
    { answer: 'y', code: 1, calls: 0 },
  ])(
    'has the number of many devices typed, and takes $answer for an answer',
    async ({ answer, code, calls }) => {
      const file = join(temporaryFolder(), 'names.txt')
      writeFileSync(file, `# the outbreak\n${names.slice(2, 5).join('\n')}\n`)
      const before = sent('isolateMachine')
      const args = ['machines', 'isolate', '--from', file, '--comment', 'test']
      const { screen, code: found } = await runInTerminal(args, {
        env: tenant.asApp,
        typing: [[/Isolate 3 devices\?.*Type 3/, `${answer}\r`]],
      })
      expect(found).toBe(code)
      for (const name of names.slice(2, 5)) expect(screen).toContain(name)
      expect(sent('isolateMachine')).toBe(before + calls)
    },
  )

  it('waits for the end where asked', async () => {
    const { code, stdout, stderr } = await run([
      ...['machines', 'isolate', names[5] ?? '', '--comment', 'test', '--yes', '--wait'],
      ...['--json', 'outcome,status'],
    ])
    expect({ code, rows: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      rows: [{ outcome: 'done', status: 'Succeeded' }],
    })
    expect(stderr).toContain('Succeeded')
  })

  it('finds all devices before it touches one', async () => {
    const before = sent('addOrRemoveTagForMultipleMachines')
    const { code, stderr } = await run(['machines', 'tag', names[0] ?? '', 'no-such-device', '--add', 'X'])
    expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringContaining("'no-such-device'") })
    expect(sent('addOrRemoveTagForMultipleMachines')).toBe(before)
  })

  it('says which of several fits', async () => {
    const { code, stderr } = await run(['machines', 'get', 'fin-'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("More than one device fits 'fin-'"),
    })
  })

  it('tags devices, and finds them by the tag', async () => {
    const pair = names.slice(0, 2)
    const before = sent('addOrRemoveTagForMultipleMachines')
    expect(await run(['machines', 'tag', ...pair, '--add', 'Outbreak'])).toMatchObject({ code: 0 })
    expect(sent('addOrRemoveTagForMultipleMachines')).toBe(before + 1)
    const found = await run(['machines', 'find', 'Outbreak', '--tag', '--jq', '.[].computerDnsName'])
    expect(found.stdout.trim().split('\n').sort()).toEqual([...pair].sort())
    expect(
      await run(['machines', 'tag', '--from', '-', '--remove', 'Outbreak'], pair.join('\n')),
    ).toMatchObject({
      code: 0,
    })
    const gone = await run(['machines', 'find', 'Outbreak', '--tag'])
    expect(gone).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No device') })
  })
})

describe('mde machines collect', () => {
  it('waits for the package of a device and saves it', async () => {
    const out = join(temporaryFolder(), 'packages')
    const name = names[8] ?? ''
    const args = ['machines', 'collect', name, '--out', out, '--comment', 'test', '--yes']
    const done = await run([...args, '--json', 'outcome,status,path'])
    const path = join(out, `${name}.zip`)
    expect(done, done.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining('SHA-256') })
    expect(JSON.parse(done.stdout)).toEqual([{ outcome: 'done', status: 'Succeeded', path }])
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('mde actions', () => {
  it('waits for actions by their ids, and cancels none that has ended', async () => {
    const started = await run([
      ...['machines', 'isolate', names[6] ?? '', '--comment', 'x', '--yes', '--jq', '.[].actionId'],
    ])
    const id = started.stdout.trim()
    expect(id).toMatch(/^[\da-f-]{36}$/)
    const waited = await run(['actions', 'wait', id, '--json', 'id,status'])
    expect({ code: waited.code, rows: JSON.parse(waited.stdout) as unknown }).toEqual({
      code: 0,
      rows: [{ id, status: 'Succeeded' }],
    })
    const cancelled = await run(['actions', 'cancel', id, '--comment', 'too late'])
    expect(cancelled).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('cancelMachineAction'),
    })
    const unknown = await run(['actions', 'wait', id, 'ffffffff-0000-4000-8000-000000000000'])
    expect(unknown).toMatchObject({ code: 7, stderr: expect.stringContaining('error ffffffff') })
  })
})

describe('mde alerts', () => {
  const ids = async (count: number) =>
    (await run(['alerts', 'list', '--status', 'new', '--limit', String(count), '--jq', '.[].id'])).stdout
      .trim()
      .split('\n')

  it('changes one alert, and many in one call', async () => {
    const [one = '', ...others] = await ids(3)
    const args = ['--status', 'resolved', '--classification', 'falsepositive', '--comment', 'A test']
    const changed = await run(['alerts', 'update', one, ...args, '--json', 'id,status,classification'])
    expect(JSON.parse(changed.stdout)).toEqual({
      id: one,
      status: 'Resolved',
      classification: 'FalsePositive',
    })
    const many = await run(['alerts', 'update', ...others, '--status', 'InProgress'])
    expect(many).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('2 alerts') })
    const [other = ''] = others
    expect((await run(['alerts', 'get', other, '--jq', '.status'])).stdout).toBe('InProgress\n')
    expect(await run(['alerts', 'update', one])).toMatchObject({ code: 2 })
  })

  it('lists those of one device, and sorts out here what cannot be asked for', async () => {
    const [id = ''] = await ids(1)
    const machine = (await run(['alerts', 'machine', id, '--jq', '.computerDnsName'])).stdout.trim()
    const list = await run([
      ...['alerts', 'list', '--machine', machine, '--severity', 'high,medium', '--limit', 'all'],
      ...['--json', 'computerDnsName,severity'],
    ])
    const alerts = JSON.parse(list.stdout) as { computerDnsName: string; severity: string }[]
    expect(new Set(alerts.map((alert) => alert.computerDnsName))).toEqual(new Set([machine]))
    expect(alerts.every(({ severity }) => ['High', 'Medium'].includes(severity))).toBe(true)
    const all = await run(['machines', 'alerts', machine, '--limit', 'all', '--jq', 'length'])
    expect(alerts.length).toBeLessThan(Number(all.stdout))
  })

  it('watches until Ctrl-C, and shows each alert once', async () => {
    const args = ['alerts', 'watch', '--since', '90d', '--every', '1s', '--jsonl', 'id']
    const child = spawn(process.execPath, [mdeBin, ...args], {
      env: { PATH: process.env['PATH'], ...tenant.asApp },
    })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    const before = sent('listAlerts')
    await vi.waitUntil(() => sent('listAlerts') >= before + 3, { timeout: 30_000 })
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    const shown = stdout.trimEnd().split('\n')
    expect(shown.length).toBeGreaterThan(10)
    expect(new Set(shown).size).toBe(shown.length)
  })
})
