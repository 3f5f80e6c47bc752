import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

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

  it('begins no session whose file could not be kept, and uploads no file that is not there', async () => {
    const folder = temporaryFolder()
    const args = [
      'live-response',
      'get',
      await device(),
      'C:\\temp\\findings.zip',
      '--comment',
      'test',
      '--yes',
    ]
    for (const [out, why] of [
      [join(folder, 'no', 'f.zip'), 'there is no folder'],
      [folder, 'it is a folder'],
      [join(mdeBin, 'f.zip'), 'is no folder'],
    ] as const)
      expect(await run([...args, '--out', out])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(why),
      })
    for (const file of [join(folder, 'no.ps1'), folder])
      expect(await run(['live-response', 'library', 'upload', file])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('cannot be read'),
      })
    const asked = tenant.emulator.requests.map(({ operationId }) => operationId)
    expect(asked).not.toContain('runLiveResponse')
    expect(asked).not.toContain('uploadLibraryFile')
  })

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
    const without = ['live-response', 'library', 'delete', 'look.ps1']
    expect((await run([...without, '--dry-run'])).stdout).toBe('DELETE /api/libraryfiles/look.ps1\n')
    expect(await run([...without, '--yes'])).toMatchObject({ code: 0 })
    expect((await run(['live-response', 'library', 'list', '--jq', '.[].fileName'])).stdout).not.toContain(
      'look.ps1',
    )
  })

  it('puts a file of the library on a device', async () => {
    const tool = join(temporaryFolder(), 'tool.exe')
    writeFileSync(tool, 'MZ')
    await run(['live-response', 'library', 'upload', tool])
    const args = ['live-response', 'put', await device(), 'tool.exe', '--comment', 'test']
    expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('disruptive') })
    const done = await run([...args, '--yes'])
    expect(done, done.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining('Succeeded') })
    const list = ['actions', 'list', '--jq', 'map(.commands[]?.command.params[]?.value)']
    expect((await run(list)).stdout).toContain('"tool.exe"')
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
