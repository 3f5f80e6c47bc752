import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[], input?: string) =>
  runMde(args, { env: tenant.asApp, ...(input !== undefined && { input }) })

describe('mde export', () => {
  it('writes a line for each row, and the same rows as CSV', async () => {
    const folder = temporaryFolder()
    const ndjson = join(folder, 'software.ndjson')
    const csv = join(folder, 'software.csv')
    const first = await run(['export', 'software-inventory', '--out', ndjson])
    expect(first).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^\d+ rows in /) })
    const rows = readFileSync(ndjson, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(first.stderr).toContain(`${rows.length} rows`)
    expect(await run(['export', 'software-inventory', '--out', csv, '--quiet'])).toMatchObject({
      code: 0,
      stderr: '',
    })
    const [header] = readFileSync(csv, 'utf8').split('\n')
    expect(header?.split(',')).toEqual(Object.keys(rows[0] ?? {}))
    const piped = await run(['export', 'software-inventory'])
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(rows.length)
  })

  it('shows how far it is, on a terminal', async () => {
    const out = join(temporaryFolder(), 'v.ndjson')
    const { code, screen } = await runInTerminal(['export', 'software-vulnerabilities', '--out', out], {
      env: tenant.asApp,
    })
    expect(code).toBe(0)
    expect(screen).toMatch(/rows, \d+ a second/)
    expect(screen).toMatch(/\d+ rows in /)
  })

  it('keeps what it has at Ctrl-C, and goes on from there', async () => {
    const out = join(temporaryFolder(), 'v.ndjson')
    const slow = await startSlowStorage()
    const env = { ...tenant.asApp, MDE_API_BASE: slow.url }
    const child = spawn(process.execPath, [mdeBin, 'export', 'software-vulnerabilities', '--out', out], {
      env: { PATH: process.env['PATH'], ...env },
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const hasBegun = () =>
      slow.fetched.includes('/1') && existsSync(`${out}.part`) && statSync(`${out}.part`).size > 0
    await vi.waitUntil(hasBegun, { timeout: 30_000, interval: 20 })
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
    expect(stderr).toContain(`${out}.part`)
    expect(existsSync(out)).toBe(false)
    slow.release()

    const again = await runMde(['export', 'software-vulnerabilities', '--out', out], { env })
    expect(again).toMatchObject({ code: 0 })
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toEqual(['{"file":0}', '{"file":1}'])
    expect(slow.fetched).toEqual(['/0', '/1', '/1'])
    expect(existsSync(`${out}.part`)).toBe(false)
  })

  it('names the nearest export', async () => {
    const { code, stderr } = await run(['export', 'software-inventori'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('Did you mean software-inventory'),
    })
  })
})

/** Two files of an export: the first is there at once, the second waits until it is let go. */
async function startSlowStorage() {
  const fetched: string[] = []
  let isHeld = true
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', url()).pathname
    if (path.includes('Export')) {
      const body = {
        generatedTime: '2026-01-01T00:00:00Z',
        exportFiles: [`${url()}/0?sig=a`, `${url()}/1?sig=b`],
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
      return
    }
    fetched.push(path)
    const row = `{"file":${path.slice(1)}}\n`
    if (path === '/0' || !isHeld) response.end(row)
  })
  const url = () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: url(),
    fetched,
    release: () => {
      isHeld = false
    },
  }
}

describe('mde indicators', () => {
  const csv = [
    'indicatorType,indicatorValue,action,title,description',
    'IpAddress,203.0.113.41,Block,C2,A server',
    'DomainName,bad.example,Block,Phish,A page',
    '',
  ].join('\n')

  it('are added after a question, exported, and deleted', async () => {
    const args = [
      'indicators',
      'add',
      '203.0.113.40',
      '--type',
      'IpAddress',
      '--action',
      'Block',
      '--title',
      'C2',
    ]
    expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') })
    const asked = await runInTerminal(args, {
      env: tenant.asApp,
      typing: [[/Submit indicator Block Ip/, 'y']],
    })
    expect(asked).toMatchObject({ code: 0, screen: expect.stringContaining('submitted') })
    const found = await run(['indicators', 'list', '--value', '203.0.113.40', '--jq', '.[].id'])
    const id = found.stdout.trim()
    expect((await run(['indicators', 'export'])).stdout).toContain('203.0.113.40')
    expect(await run(['indicators', 'delete', id])).toMatchObject({ code: 2 })
    expect(await run(['indicators', 'delete', id, '--yes'])).toMatchObject({
      code: 0,
      stderr: '1 deleted.\n',
    })
    expect(await run(['indicators', 'delete', id, '--yes'])).toMatchObject({ code: 5 })
  })

  it('are made as a file has them, once', async () => {
    const planned = await run(['indicators', 'sync', '-', '--dry-run'], csv)
    expect(planned).toMatchObject({ code: 0, stderr: 'Nothing was sent.\n' })
    expect(planned.stdout).toContain('+ IpAddress 203.0.113.41 Block')
    expect((await run(['indicators', 'list', '--jq', 'length'])).stdout).toBe('0\n')
    expect(await run(['indicators', 'sync', '-', '--yes'], csv)).toMatchObject({ code: 0 })
    const again = await run(['indicators', 'sync', '-', '--yes'], csv)
    expect(again.stdout).toContain('0 to create, 0 to change, 0 to remove, 2 as they are')
  })

  it('of a file say what became of each', async () => {
    const file = join(temporaryFolder(), 'indicators.json')
    const one = { indicatorType: 'Url', indicatorValue: 'http://bad.example/x', action: 'Block', title: 't' }
    writeFileSync(file, JSON.stringify([{ ...one, description: 'd' }]))
    const imported = await run(['indicators', 'import', file, '--yes', '--json', 'indicatorValue,status'])
    expect(JSON.parse(imported.stdout)).toEqual([{ indicatorValue: one.indicatorValue, status: 'submitted' }])
    writeFileSync(file, JSON.stringify([one]))
    const refused = await run(['indicators', 'import', file, '--yes'])
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('description') })
  })
})

describe('mde hunt', () => {
  it('finds mistakes without sending anything', async () => {
    const before = tenant.emulator.requests.length
    const file = join(temporaryFolder(), 'query.kql')
    writeFileSync(file, 'DeviceInfo\n| where DeviceNam == name\n')
    const args = ['hunt', '-f', file, '-p', 'name=x', '--check', '--json', 'line,column,nearest']
    const { code, stdout } = await run(args)
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual([
      { line: 2, column: 9, nearest: expect.arrayContaining(['DeviceName']) },
    ])
    expect(tenant.emulator.requests.length).toBe(before)
    expect(await run(['hunt', 'DeviceInfo | take 1', '--check'])).toMatchObject({ code: 0, stdout: '' })
  })

  it('runs a query with values that cannot break out', async () => {
    const query = 'DeviceInfo | where DeviceName == name | summarize Seen = count() by DeviceName'
    const [name = ''] = (
      await run(['machines', 'list', '--limit', '1', '--jq', '.[].computerDnsName'])
    ).stdout.split('\n')
    const found = await run(['hunt', query, '-p', `name=${name}`, '--json', 'DeviceName'])
    expect(JSON.parse(found.stdout)).toEqual([{ DeviceName: name }])
    const none = await run(['hunt', query, '-p', `name=" or 1==1 //`])
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No row') })
  })

  it.each([
    { name: 'no query', args: [], says: 'There is no query' },
    { name: 'a number that is none', args: ['T', '-p', 'n:long=x'], says: 'no value of the type long' },
    { name: 'a type that is none', args: ['T', '-p', 'n:int=1'], says: 'Types are string, long' },
    { name: 'a parameter without a value', args: ['T', '-p', 'n'], says: 'Write --param name=value' },
    { name: 'a file that is not there', args: ['-f', '/no/such.kql'], says: 'cannot be read' },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stderr } = await run(['hunt', ...args])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) })
  })
})

describe('mde live-response', () => {
  const device = async () =>
    (
      await run([
        'machines',
        'list',
        '--health',
        'active',
        '--os',
        'Windows11',
        '--limit',
        '1',
        '--jq',
        '.[].computerDnsName',
      ])
    ).stdout.trim()

  it('uploads a script, runs it on a device after a question, and deletes it', async () => {
    const script = join(temporaryFolder(), 'look.ps1')
    writeFileSync(script, 'Write-Output hello')
    const uploaded = await run(['live-response', 'library', 'upload', script, '--json', 'fileName'])
    expect(JSON.parse(uploaded.stdout)).toEqual({ fileName: 'look.ps1' })
    const args = ['live-response', 'run', await device(), 'look.ps1', '--comment', 'test']
    expect(await run(args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('disruptive'),
    })
    const planned = await run([...args, '--dry-run', '--jq', '.run[0].script'])
    expect(planned).toMatchObject({ code: 0, stdout: 'look.ps1\n' })
    const done = await run([...args, '--yes'])
    expect(done, done.stderr).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('look.ps1 ended with 0'),
    })
    expect(await run(['live-response', 'library', 'delete', 'look.ps1', '--yes'])).toMatchObject({ code: 0 })
    expect((await run(['live-response', 'library', 'list', '--jq', '.[].fileName'])).stdout).not.toContain(
      'look.ps1',
    )
  })

  it('fetches a file of a device', async () => {
    const out = join(temporaryFolder(), 'findings.zip')
    const args = [
      'live-response',
      'get',
      await device(),
      'C:\\temp\\findings.zip',
      '--out',
      out,
      '--comment',
      'test',
    ]
    const done = await run([...args, '--yes'])
    expect(done, done.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('SHA-256') })
    expect(existsSync(out)).toBe(true)
  })
})

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
    expect(stdout).toMatch(/fail\s+permissions\s+missing for listAlerts, isolateMachine: Machine\.Isolate/)
  })
})

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
