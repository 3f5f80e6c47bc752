import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

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
    { name: 'an empty query', args: ['-'], says: 'The query is empty. [MDE_CONFIG]' },
    { name: 'a number that is none', args: ['T', '-p', 'n:long=x'], says: 'no value of the type long' },
    { name: 'a type that is none', args: ['T', '-p', 'n:int=1'], says: 'Types are string, long' },
    { name: 'a parameter without a value', args: ['T', '-p', 'n'], says: 'Write --param name=value' },
    { name: 'a file that is not there', args: ['-f', '/no/such.kql'], says: 'cannot be read' },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stderr } = await run(['hunt', ...args])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) })
  })
})
