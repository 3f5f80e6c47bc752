import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('mde api', () => {
  it('calls any operation by its id', async () => {
    const list = await runMde(
      ['api', 'listMachines', '-p', "filter=osPlatform eq 'Windows11'", '--limit', '2'],
      {
        env: tenant.asApp,
      },
    )
    expect(list).toMatchObject({ code: 0, stderr: '' })
    const machines = JSON.parse(list.stdout) as { id: string; osPlatform: string }[]
    expect(machines.map(({ osPlatform }) => osPlatform)).toEqual(['Windows11', 'Windows11'])
    const one = await runMde(['api', 'getMachine', '-p', `id=${machines[0]?.id}`], { env: tenant.asApp })
    expect(JSON.parse(one.stdout)).toMatchObject({ id: machines[0]?.id })
  })

  it.each([
    { name: 'an unknown operation', args: ['getMachin'], says: /Did you mean getMachine/ },
    { name: 'a missing parameter', args: ['getMachine'], says: /--param id=/ },
    { name: 'an unknown parameter', args: ['getMachine', '-p', 'ID=1'], says: /no parameter in 'ID=1'/ },
    { name: 'a missing body', args: ['unisolateMachine', '-p', 'id=1', '--yes'], says: /needs --body/ },
    {
      name: 'a body that is no JSON',
      args: ['unisolateMachine', '-p', 'id=1', '--yes', '--body', '{'],
      says: /no valid JSON/,
    },
    {
      name: 'a disruptive call without --yes',
      args: ['isolateMachine', '-p', 'id=1', '--body', '{}'],
      says: /isolateMachine \(POST \/api\/machines\/1\/isolate\): this is disruptive/,
    },
  ])('refuses $name before signing in', async ({ args, says }) => {
    const { code, stdout, stderr } = await runMde(['api', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

describe('mde api --dry-run', () => {
  it.each([
    {
      name: 'an action',
      args: ['isolateMachine', '-p', 'id=1', '--body', '{"Comment":"c"}'],
      want: { request: 'POST /api/machines/1/isolate', body: { Comment: 'c' } },
    },
    {
      name: 'a list',
      args: ['listAlerts', '-p', "filter=severity eq 'High'", '-p', 'top=5'],
      want: { request: "GET /api/alerts?$filter=severity%20eq%20'High'&$top=5" },
    },
    {
      name: 'an upload',
      args: ['uploadLibraryFile', '--file', mdeBin, '--body', '{"Description":"d"}'],
      want: {
        request: 'POST /api/libraryfiles',
        body: { File: { fileName: 'mde.js', sizeBytes: statSync(mdeBin).size }, Description: 'd' },
      },
    },
  ])('says what $name would send, and signs nobody in', async ({ args, want }) => {
    const { code, stdout, stderr } = await runMde(['api', ...args, '--dry-run', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(want)
  })
})

describe('mde api on a terminal', () => {
  it('names the device before it acts, and does nothing without a yes', async () => {
    const list = await runMde(['api', 'listMachines', '--limit', '1'], { env: tenant.asApp })
    const [machine] = JSON.parse(list.stdout) as { id: string; computerDnsName: string }[]
    const args = ['api', 'isolateMachine', '-p', `id=${machine?.id}`, '--body', '{"Comment":"c"}']
    const { code, screen } = await runInTerminal(args, {
      env: tenant.asApp,
      columns: 250,
      typing: [[/This is disruptive/, '\r']],
    })
    expect(screen).toContain(
      `isolateMachine (POST /api/machines/${machine?.id}/isolate) on device ${machine?.computerDnsName}`,
    )
    expect(screen).toContain('Nothing was done.')
    expect(code).toBe(1)
    expect(tenant.emulator.requests.map(({ operationId }) => operationId)).not.toContain('isolateMachine')
  })
})

describe('mde api METHOD path', () => {
  const run = (args: readonly string[]) => runMde(['api', ...args], { env: tenant.asApp })

  it('finds the operation by its path, and takes the query along', async () => {
    const list = await run([
      'get',
      "/api/machines?$top=2&$filter=osPlatform eq 'Windows11'",
      '--json',
      'osPlatform',
    ])
    expect(JSON.parse(list.stdout)).toEqual([{ osPlatform: 'Windows11' }, { osPlatform: 'Windows11' }])
    const one = await run(['GET', '/api/alerts/no%2Fsuch'])
    expect(one).toMatchObject({ code: 5, stderr: expect.stringContaining('getAlert') })
  })

  it.each([
    { args: ['GET', '/api/nothing'], says: 'no operation at GET /api/nothing' },
    { args: ['getMachine', 'id=x'], says: 'Write --param name=value with id.' },
    { args: ['DELETE', '/api/machines'], says: 'There it takes GET' },
    { args: ['GET', 'machines'], says: 'no path of the API' },
  ])('refuses $args', async ({ args, says }) => {
    expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) })
  })

  it('writes CSV of what the specs know of the records', async () => {
    const list = await run(['listAlerts', '--limit', '1', '--csv'])
    const [head = '', row = ''] = list.stdout.split('\n')
    expect(head).toMatch(/^id,title,description,/)
    expect(row).toMatch(/^\w+,/)
    const one = await run(['getAlert', '-p', `id=${row.split(',')[0] ?? ''}`, '--csv'])
    expect(one.stdout).toMatch(/^id,title,/)
  })

  it('reads the first page, or all of them', async () => {
    const first = await run(['listAlerts', '-p', 'top=3', '--jq', 'length'])
    expect(first.stdout).toBe('3\n')
    const all = await run(['listAlerts', '--paginate', '--jq', 'length'])
    expect(all.stdout).toBe('260\n')
  })
})
