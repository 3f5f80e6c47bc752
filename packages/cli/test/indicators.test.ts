import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[], input?: string) =>
  runMde(args, { env: tenant.asApp, ...(input !== undefined && { input }) })

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

  it('are shown whole before they are sent, and judged then too', async () => {
    const args = [
      'indicators',
      'add',
      '203.0.113.42',
      '--type',
      'ipaddress',
      '--action',
      'BLOCK',
      '--title',
      'C2',
    ]
    const planned = await run([...args, '--severity', 'high', '--alert', '--dry-run', '--json'])
    expect(JSON.parse(planned.stdout)).toEqual([
      {
        indicatorValue: '203.0.113.42',
        indicatorType: 'IpAddress',
        action: 'Block',
        title: 'C2',
        description: 'C2',
        severity: 'High',
        generateAlert: true,
      },
    ])
    const wrong = csv.replace('203.0.113.41', 'no address')
    for (const verb of ['import', 'sync']) {
      const { code, stdout, stderr } = await run(['indicators', verb, '-', '--dry-run'], wrong)
      expect({ code, stdout }, verb).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('Item 1 (IpAddress no address)')
      expect(stderr).toContain('mde api importIndicators')
    }
    expect((await run(['indicators', 'list', '--value', '203.0.113.42', '--jq', 'length'])).stdout).toBe(
      '0\n',
    )
  })

  it('are not exported to where nothing can be written', async () => {
    const { code, stderr } = await run(['indicators', 'export', '--out', '/no/such/folder/i.csv'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('there is no folder /no/such/folder'),
    })
  })

  it('have ids', async () => {
    const deleted = await run(['indicators', 'delete', '', '--yes'])
    expect(deleted).toMatchObject({ code: 2, stderr: expect.stringContaining('An id is empty') })
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
